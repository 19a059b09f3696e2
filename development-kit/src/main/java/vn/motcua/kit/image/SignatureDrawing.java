package vn.motcua.kit.image;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A signature as from a ballpoint pen, in blue: a large first letter, waves for the given name with
 * its high and low letters, a stroke back under all of it. The same name always gives the same
 * picture.
 */
final class SignatureDrawing {
  private static final Color BLUE = new Color(0x17, 0x35, 0xA6);
  private static final double WIDTH = 50;
  private static final double HEIGHT = 20;
  private static final double MIDDLE = 11.5;
  private static final double THICKEST = 0.62;

  private final String givenName;
  private final Random chance;

  SignatureDrawing(String name) {
    var words = withoutMarks(name).split(" ", -1);
    this.givenName = words[words.length - 1];
    this.chance = new Random(name.hashCode() * 31L + name.length());
  }

  byte[] png() {
    var canvas = new Canvas(WIDTH, HEIGHT, BLUE);
    var name = initial(new Curve());
    letters(name);
    flourish(name);
    draw(canvas, name.places());
    draw(canvas, mark().places());
    return canvas.png();
  }

  private Curve initial(Curve curve) {
    return switch (chance.nextInt(3)) {
      case 0 -> tallLoop(curve);
      case 1 -> roundLoop(curve);
      default -> peaks(curve);
    };
  }

  /** Up, over, down through the line and round: a tall loop with a smaller one in it. */
  private Curve tallLoop(Curve curve) {
    return curve
        .through(between(5, 7), MIDDLE - 1)
        .through(between(8, 9.5), between(4, 5.5))
        .through(between(12.5, 14), between(2.0, 3.4))
        .through(between(13, 14.5), between(7, 8.5))
        .through(between(8.5, 10), between(15.5, 17))
        .through(between(5, 6.5), between(13.5, 15))
        .through(between(9, 10.5), between(9.5, 11))
        .through(between(15, 16.5), between(8.5, 9.5))
        .through(between(14, 15), between(12.5, 13.5))
        .through(between(16, 17), MIDDLE);
  }

  /** From the right over the top, a wide oval open to the right, a small knot at its end. */
  private Curve roundLoop(Curve curve) {
    return curve
        .through(between(14.5, 16), between(5.5, 7))
        .through(between(11, 12), between(2.4, 3.4))
        .through(between(6, 7.5), between(7, 8.5))
        .through(between(6.5, 8), between(13.5, 15))
        .through(between(12, 13.5), between(14.5, 15.5))
        .through(between(15.5, 16.5), between(10.5, 11.5))
        .through(between(13.2, 14), between(9, 9.8))
        .through(between(13, 13.8), between(11.5, 12.5))
        .through(between(16, 17), MIDDLE);
  }

  /** A stroke up from far below, two peaks, the second one narrower. */
  private Curve peaks(Curve curve) {
    return curve
        .through(between(4.5, 6), between(16, 17.4))
        .through(between(7, 8), between(11, 12))
        .through(between(9.5, 10.5), between(2.2, 3.2))
        .through(between(10.2, 11), between(12.8, 14))
        .through(between(13.6, 14.4), between(4, 5.2))
        .through(between(14.2, 15), between(11.5, 12.6))
        .through(between(16.5, 17.2), MIDDLE - 0.6);
  }

  private void letters(Curve curve) {
    var pace = Math.min(4.2, 16.0 / Math.max(3, givenName.length()));
    for (var i = 0; i < givenName.length(); i++) {
      var letter = givenName.charAt(i);
      var x = curve.last().x;
      if ("bdfhklt".indexOf(letter) >= 0) {
        loop(curve, x, pace, -between(5.0, 6.5));
      } else if ("gpqy".indexOf(letter) >= 0) {
        loop(curve, x, pace, between(4.5, 6.0));
      } else {
        wave(curve, x, pace);
      }
    }
  }

  private void loop(Curve curve, double x, double pace, double reach) {
    curve
        .through(x + pace * 0.75, MIDDLE + reach * 0.55)
        .through(x + pace * 0.55, MIDDLE + reach)
        .through(x + pace * 0.25, MIDDLE + reach * 0.5)
        .through(x + pace, MIDDLE + between(-0.2, 0.6));
  }

  private void wave(Curve curve, double x, double pace) {
    var height = between(1.2, 2.4);
    curve
        .through(x + pace * 0.35, MIDDLE - height)
        .through(x + pace * 0.55, MIDDLE + between(0.5, 1.3))
        .through(x + pace, MIDDLE - between(0.1, 0.5));
  }

  /** Out to the right, back under the name, and away. */
  private void flourish(Curve curve) {
    var x = curve.last().x;
    curve
        .through(Math.min(x + 4, 44), MIDDLE - between(2.5, 4.0))
        .through(Math.min(x + 6, 46), MIDDLE + between(0, 1.5))
        .through(x - between(4, 7), between(15.5, 16.5))
        .through(between(12, 15), between(16.5, 17.6))
        .through(between(16, 20), between(14.8, 15.6))
        .through(between(45, 47.5), between(12.5, 14.5));
  }

  /** The mark over the name, set down last. */
  private Curve mark() {
    var x = between(21, 27);
    var y = between(3.5, 5.5);
    return new Curve()
        .through(x, y)
        .through(x + 2, y - 0.9)
        .through(x + between(4, 6), y - between(1.2, 1.8));
  }

  /** Thicker downwards, thinner upwards and at both ends, as a pen presses. */
  private static void draw(Canvas canvas, List<Point2D.Double> places) {
    var slant = AffineTransform.getShearInstance(-0.18, 0);
    slant.preConcatenate(AffineTransform.getTranslateInstance(2.2, 0));
    var pressure = 0.5;
    for (var i = 1; i < places.size(); i++) {
      var step = places.get(i).y - places.get(i - 1).y;
      var speed = places.get(i).distance(places.get(i - 1)) + 1e-6;
      pressure += 0.022 * ((0.62 + 0.38 * step / speed) - pressure);
      var ends = Math.min(1, 0.25 + Math.min(i, places.size() - i) / 120.0);
      dot(canvas, slant.transform(places.get(i), new Point2D.Double()), THICKEST * pressure * ends);
    }
  }

  private static void dot(Canvas canvas, Point2D at, double width) {
    canvas.fill(new Ellipse2D.Double(at.getX() - width / 2, at.getY() - width / 2, width, width));
  }

  private double between(double low, double high) {
    return low + chance.nextDouble() * (high - low);
  }

  private static String withoutMarks(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }
}
