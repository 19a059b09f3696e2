package vn.motcua.paper;

import vn.motcua.paper.font.Face;
import vn.motcua.paper.font.Letters;
import vn.motcua.paper.pdf.SetLine;
import vn.motcua.paper.pdf.Sheet;

/** The page number: 13 pt, centred in the top margin, from the second page on (Phụ lục I, II). */
final class PageNumber {
  private final Galley galley;
  private final PaperSettings settings;

  PageNumber(Galley galley, PaperSettings settings) {
    this.galley = galley;
    this.settings = settings;
  }

  void draw(Sheet sheet) {
    var size = Math.min(13, settings.bodySize());
    var digits = String.valueOf(sheet.index() + 1).codePoints().toArray();
    var letters = new Letters(digits, Face.REGULAR, size);
    var width = letters.width(0, letters.length());
    var baseline = sheet.height() - Margins.points(settings.margins().top()) / 2 - size / 3;
    sheet.furniture(
        new SetLine(letters, 0, letters.length(), 0),
        galley.measure().centre() - width / 2,
        baseline);
  }
}
