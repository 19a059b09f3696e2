package vn.motcua.kit.image;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A smooth line through points: between two of them a cubic Bézier curve (Catmull-Rom tangents).
 */
final class Curve {
  private static final double STEP_MM = 0.04;

  private final List<Point2D.Double> points = new ArrayList<>();

  Curve through(double x, double y) {
    points.add(new Point2D.Double(x, y));
    return this;
  }

  Point2D.Double last() {
    return points.getLast();
  }

  /** Places along the line, close enough to draw it dot by dot. */
  List<Point2D.Double> places() {
    var places = new ArrayList<Point2D.Double>();
    for (var i = 0; i + 1 < points.size(); i++) {
      var from = points.get(i);
      var to = points.get(i + 1);
      var first = handle(from, points.get(Math.max(0, i - 1)), to, 1);
      var second = handle(to, from, points.get(Math.min(points.size() - 1, i + 2)), -1);
      var steps = (int) Math.ceil(1.6 * from.distance(to) / STEP_MM);
      for (var step = 0; step < steps; step++) {
        places.add(bezier(from, first, second, to, step / (double) steps));
      }
    }
    return places;
  }

  private static Point2D.Double handle(
      Point2D.Double at, Point2D.Double before, Point2D.Double after, int way) {
    return new Point2D.Double(
        at.x + way * (after.x - before.x) / 6, at.y + way * (after.y - before.y) / 6);
  }

  private static Point2D.Double bezier(
      Point2D.Double a, Point2D.Double b, Point2D.Double c, Point2D.Double d, double t) {
    var s = 1 - t;
    return new Point2D.Double(
        s * s * s * a.x + 3 * s * s * t * b.x + 3 * s * t * t * c.x + t * t * t * d.x,
        s * s * s * a.y + 3 * s * s * t * b.y + 3 * s * t * t * c.y + t * t * t * d.y);
  }
}
