package vn.motcua.paper;

/** The thin line under the names and titles of a letterhead. */
final class Rule {
  private static final double THICKNESS = 0.75;
  private static final double DISTANCE = 3;
  private static final double HEIGHT = 7;

  private Rule() {}

  static Slug under(double centre, double length) {
    return new Slug(
        HEIGHT,
        (sheet, top) ->
            sheet.rule(
                centre - length / 2,
                top - DISTANCE,
                centre + length / 2,
                top - DISTANCE,
                THICKNESS));
  }
}
