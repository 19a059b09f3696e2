package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.paper.pdf.Fonts;
import vn.motcua.paper.pdf.Metadata;
import vn.motcua.paper.pdf.PdfFile;
import vn.motcua.paper.pdf.Sheet;

/** One run from content to file. */
final class Typesetting {
  private final PaperSettings settings;
  private final PaperProperties properties;
  private final List<Block> blocks;
  private final @Nullable QrCode qrCode;
  private final TypeCase typeCase = new TypeCase();
  private final Fonts fonts = new Fonts();
  private final Galley galley;

  Typesetting(
      PaperSettings settings,
      PaperProperties properties,
      List<Block> blocks,
      @Nullable QrCode qrCode) {
    this.settings = settings;
    this.properties = properties;
    this.blocks = blocks;
    this.qrCode = qrCode;
    this.galley = new Galley(settings, typeCase);
  }

  TypesetPaper run() {
    var sheets = new ArrayList<Sheet>();
    var first = sheet(0);
    if (qrCode != null) {
      new QrPicture(qrCode, galley).draw(first);
    }
    blocks.forEach(block -> block.setIn(galley));
    var pages = new PageMakeup(PageFrame.of(settings, qrCode)).makeUp(galley.strips());
    for (var placed : pages) {
      var sheet = sheets.isEmpty() ? first : sheet(sheets.size());
      draw(placed, sheet);
      sheets.add(sheet);
    }
    var pdf = PdfFile.write(metadata(), sheets, galley.document(), fonts);
    return new TypesetPaper(pdf, sheets.size(), galley.signatureBox(), typeCase.unprintable());
  }

  private Sheet sheet(int index) {
    return new Sheet(index, settings.size().width(), settings.size().height(), fonts);
  }

  private void draw(List<PageMakeup.Placed> page, Sheet sheet) {
    if (sheet.index() > 0) {
      new PageNumber(galley, settings).draw(sheet);
    }
    for (var i = 0; i < page.size(); i++) {
      var opens = i == 0;
      var closes = i == page.size() - 1;
      var placed = page.get(i);
      if (placed.repeats()) {
        sheet.repeated(() -> placed.strip().imprint().on(sheet, placed.top(), opens, closes));
      } else {
        placed.strip().imprint().on(sheet, placed.top(), opens, closes);
      }
    }
  }

  private Metadata metadata() {
    return new Metadata(
        TypeCase.clean(properties.title()),
        TypeCase.clean(properties.author()),
        properties.createdAt());
  }
}
