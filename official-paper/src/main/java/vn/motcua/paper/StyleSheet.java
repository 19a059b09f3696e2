package vn.motcua.paper;

import vn.motcua.paper.pdf.Role;

/** The typography of NĐ 30/2020, Phụ lục I, scaled down for A5. */
final class StyleSheet {
  private final PaperSettings settings;
  private final boolean decree;

  StyleSheet(PaperSettings settings) {
    this.settings = settings;
    this.decree = settings.size() != PaperSize.A5;
  }

  /** Box 6: 13–14 pt, justified, first line indented. */
  TextStyle body() {
    return new TextStyle(
        settings.bodySize(),
        settings.lineSpacing(),
        Alignment.JUSTIFIED,
        Margins.points(settings.firstLineIndent()),
        0,
        settings.paragraphGap(),
        false,
        Role.PARAGRAPH);
  }

  TextStyle field() {
    return body().aligned(Alignment.LEFT);
  }

  TextStyle centred() {
    return body().aligned(Alignment.CENTRED).indented(0, 0);
  }

  TextStyle heading() {
    return centred().after(1.5 * settings.paragraphGap()).keptWithNext(Role.PARAGRAPH);
  }

  TextStyle note() {
    return field().sized(settings.bodySize() - 2).indented(0, 0);
  }

  /** Lines set solid in the middle of a column: letterhead and signatures. */
  TextStyle column(double size) {
    return new TextStyle(size, 1, Alignment.CENTRED, 0, 0, 0, false, Role.PARAGRAPH);
  }

  TextStyle cell(Alignment alignment, Role role) {
    return column(settings.bodySize() - 1).aligned(alignment).as(role);
  }

  /** Box 5a: the type of the document. */
  TextStyle title() {
    return column(clamped(settings.bodySize(), 13, 14)).keptWithNext(Role.HEADING);
  }

  /** Boxes 1 and 2: capitals of 12–13 pt. */
  double capitals() {
    return clamped(settings.bodySize() - 1, 12, 13);
  }

  /** Box 1: the motto, 13–14 pt. */
  double motto() {
    return clamped(settings.bodySize(), 13, 14);
  }

  /** Box 3: 13 pt. */
  double number() {
    return clamped(13, 13, 13);
  }

  /** Box 4: 13–14 pt. */
  double placeAndDate() {
    return motto();
  }

  /** Box 7: 13–14 pt. */
  double signature() {
    return motto();
  }

  /** Box 9b: the title 12 pt. */
  double recipientsTitle() {
    return decree ? 12 : settings.bodySize() - 1;
  }

  /** Box 9b: the list 11 pt. */
  double recipients() {
    return decree ? 11 : settings.bodySize() - 2;
  }

  /** Height left for a signature. */
  double signatureSpace() {
    return decree ? 84 : 56;
  }

  private double clamped(double size, double least, double most) {
    return decree ? Math.clamp(size, least, most) : Math.min(size, settings.bodySize() - 1);
  }
}
