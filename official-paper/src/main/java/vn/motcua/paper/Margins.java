package vn.motcua.paper;

/**
 * Page margins in millimetres; NĐ 30/2020, Phụ lục I: top and bottom 20–25, left 30–35, right
 * 15–20.
 */
public record Margins(double top, double bottom, double left, double right) {

  /** What most offices use of the decree's range. */
  public static final Margins DECREE = new Margins(20, 20, 30, 20);

  /** For A5 slips, which the decree does not cover. */
  public static final Margins SMALL_SLIP = new Margins(18, 12, 18, 12);

  public Margins {
    if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 5) {
      throw new IllegalArgumentException("A margin under 5 mm cannot be printed");
    }
  }

  /** True when every margin lies in the range of the decree. */
  public boolean followDecree() {
    return within(top, 20, 25)
        && within(bottom, 20, 25)
        && within(left, 30, 35)
        && within(right, 15, 20);
  }

  private static boolean within(double value, double least, double most) {
    return value >= least && value <= most;
  }

  static double points(double millimetres) {
    return millimetres * 72 / 25.4;
  }
}
