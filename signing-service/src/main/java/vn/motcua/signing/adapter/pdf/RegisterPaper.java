package vn.motcua.signing.adapter.pdf;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.paper.Column;
import vn.motcua.paper.Margins;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.PaperProperties;
import vn.motcua.paper.PaperSettings;
import vn.motcua.paper.PaperSize;
import vn.motcua.paper.RichText;
import vn.motcua.paper.Table;
import vn.motcua.paper.TypesetPaper;
import vn.motcua.signing.application.RegisterBook;
import vn.motcua.signing.application.RegisterWords;

/** The register on lying A4, in the decree's columns (NĐ 30/2020, Phụ lục IV, II). */
final class RegisterPaper {
  private static final PaperSettings LYING =
      new PaperSettings(PaperSize.A4_LANDSCAPE, new Margins(20, 20, 30, 15), 11, 1, 3, 0);
  private static final double[] SHARES = {15, 12, 25, 12, 16, 9, 8, 12, 9, 14};
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private RegisterPaper() {}

  static TypesetPaper of(RegisterBook book) {
    var title = "Sổ đăng ký văn bản đi năm " + book.year();
    return OfficialPaper.document(
            LYING, new PaperProperties(title, book.issuer().name(), book.at()))
        .centred(RichText.ofBold(book.issuer().name()))
        .title("Sổ đăng ký văn bản đi", "Năm " + book.year() + " – " + which(book))
        .table(table(book))
        .note(RichText.ofItalic(closing(book)))
        .typeset();
  }

  private static String which(RegisterBook book) {
    return book.type() == null ? "tất cả các loại văn bản" : book.type().title();
  }

  private static String closing(RegisterBook book) {
    return "Sổ có %d số. In từ hệ thống lúc %s."
        .formatted(book.lines().size(), CLOCK.format(book.at()));
  }

  private static Table table(RegisterBook book) {
    var columns = new ArrayList<Column>();
    for (var i = 0; i < SHARES.length; i++) {
      var heading = RegisterWords.COLUMNS.get(i) + " (" + (i + 1) + ")";
      columns.add(i == 6 ? Column.centred(heading, SHARES[i]) : Column.of(heading, SHARES[i]));
    }
    return new Table(
        columns,
        book.lines().stream()
            .map(RegisterWords::cells)
            .map(cells -> cells.stream().map(RichText::of).toList())
            .map(List::copyOf)
            .toList());
  }
}
