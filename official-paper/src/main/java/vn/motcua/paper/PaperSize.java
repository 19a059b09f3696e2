package vn.motcua.paper;

/**
 * The paper an official text is set on: A4 upright by NĐ 30/2020, lying for registers and tables
 * (Phụ lục I, II.1), A5 for the older slips.
 */
public enum PaperSize {
  A4(210, 297),
  A4_LANDSCAPE(297, 210),
  A5(148, 210);

  private final double widthMillimetres;
  private final double heightMillimetres;

  PaperSize(double widthMillimetres, double heightMillimetres) {
    this.widthMillimetres = widthMillimetres;
    this.heightMillimetres = heightMillimetres;
  }

  /** Width in points. */
  public double width() {
    return Margins.points(widthMillimetres);
  }

  /** Height in points. */
  public double height() {
    return Margins.points(heightMillimetres);
  }
}
