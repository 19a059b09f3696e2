package vn.motcua.paper;

/**
 * How a paper is set: its size, margins (mm), body size (pt), line spacing, gap between paragraphs
 * (pt) and first-line indent (mm).
 */
public record PaperSettings(
    PaperSize size,
    Margins margins,
    double bodySize,
    double lineSpacing,
    double paragraphGap,
    double firstLineIndent) {

  public PaperSettings {
    require(bodySize >= 9 && bodySize <= 16, "body size 9–16 pt");
    require(lineSpacing >= 1 && lineSpacing <= 1.5, "line spacing 1.0–1.5");
    require(paragraphGap >= 0 && paragraphGap <= 24, "paragraph gap 0–24 pt");
    require(firstLineIndent >= 0 && firstLineIndent <= 20, "first-line indent 0–20 mm");
  }

  /** An outgoing document on A4 by NĐ 30/2020, Phụ lục I. */
  public static PaperSettings decree() {
    return new PaperSettings(PaperSize.A4, Margins.DECREE, 14, 1.1, 6, 12.7);
  }

  /** A slip of the one-stop desk (forms of TT 03/2025/TT-VPCP) on A4. */
  public static PaperSettings slip() {
    return new PaperSettings(PaperSize.A4, Margins.DECREE, 13, 1.05, 4, 10);
  }

  /** A slip on A5, as the forms of TT 01/2018/TT-VPCP were. */
  public static PaperSettings smallSlip() {
    return new PaperSettings(PaperSize.A5, Margins.SMALL_SLIP, 11, 1, 3, 8);
  }

  public PaperSettings withMargins(Margins changed) {
    return new PaperSettings(size, changed, bodySize, lineSpacing, paragraphGap, firstLineIndent);
  }

  public PaperSettings withBodySize(double points) {
    return new PaperSettings(size, margins, points, lineSpacing, paragraphGap, firstLineIndent);
  }

  public PaperSettings withLineSpacing(double factor) {
    return new PaperSettings(size, margins, bodySize, factor, paragraphGap, firstLineIndent);
  }

  public PaperSettings withParagraphGap(double points) {
    return new PaperSettings(size, margins, bodySize, lineSpacing, points, firstLineIndent);
  }

  public PaperSettings withFirstLineIndent(double millimetres) {
    return new PaperSettings(size, margins, bodySize, lineSpacing, paragraphGap, millimetres);
  }

  private static void require(boolean met, String rule) {
    if (!met) {
      throw new IllegalArgumentException("Paper settings: " + rule);
    }
  }
}
