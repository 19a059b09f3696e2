package vn.motcua.kit.image;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.text.Normalizer;
import java.util.Locale;
import vn.motcua.kit.image.Lettering.Circle;

/**
 * A round red seal in its real size: double ring, the agency's name over the circle, the province
 * below it, a star. It says MẪU (sample), so that nobody takes it for a real one.
 */
final class SealDrawing {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Color RED = new Color(0xC8, 0x10, 0x1E);
  private static final double SIZE = 36;
  private static final double MIDDLE = SIZE / 2;
  private static final String FONT = "LiberationSans-Bold";
  private static final double LONGEST_ARC = 0.62 * 2 * Math.PI;
  private static final double SHORT_ARC = 0.29 * 2 * Math.PI;
  // Below, heads point to the centre, where there is less room than at the feet.
  private static final double HEADS_APART = 1.17;

  private final String agency;
  private final String province;

  SealDrawing(String agency, String province) {
    this.agency = upperCase(agency);
    this.province = upperCase(province);
  }

  byte[] png() {
    var canvas = new Canvas(SIZE, SIZE, RED);
    canvas.fill(ring(17.7, 0.9));
    canvas.fill(ring(16.4, 0.3));
    canvas.fill(ring(10.3, 0.35));
    drawNames(canvas);
    canvas.fill(star(MIDDLE, MIDDLE - 0.9, 6.1));
    canvas.fill(new Lettering(FONT, 2.5).straight("MẪU", MIDDLE, MIDDLE + 7.6));
    return canvas.png();
  }

  private void drawNames(Canvas canvas) {
    var over = new Circle(MIDDLE, MIDDLE, 11.9);
    canvas.fill(fitting(agency, LONGEST_ARC * over.radius(), 3.4).overCircle(agency, over, 1));
    var under = new Circle(MIDDLE, MIDDLE, 14.4);
    var length = SHORT_ARC * under.radius() / HEADS_APART;
    canvas.fill(fitting(province, length, 2.8).underCircle(province, under, HEADS_APART));
    canvas.fill(star(MIDDLE - 13.2 * Math.cos(0.5), MIDDLE + 13.2 * Math.sin(0.5), 0.9));
    canvas.fill(star(MIDDLE + 13.2 * Math.cos(0.5), MIDDLE + 13.2 * Math.sin(0.5), 0.9));
  }

  private static Lettering fitting(String text, double length, double largest) {
    var letters = new Lettering(FONT, largest);
    var width = letters.width(text);
    return width <= length ? letters : new Lettering(FONT, largest * length / width);
  }

  private static Shape ring(double radius, double width) {
    var ring = new Area(disc(radius));
    ring.subtract(new Area(disc(radius - width)));
    return ring;
  }

  private static Shape disc(double radius) {
    return new Ellipse2D.Double(MIDDLE - radius, MIDDLE - radius, 2 * radius, 2 * radius);
  }

  private static Shape star(double x, double y, double radius) {
    var star = new Path2D.Double();
    for (var corner = 0; corner < 10; corner++) {
      var reach = corner % 2 == 0 ? radius : radius * 0.382;
      var angle = corner * Math.PI / 5;
      if (corner == 0) {
        star.moveTo(x, y - reach);
      } else {
        star.lineTo(x + reach * Math.sin(angle), y - reach * Math.cos(angle));
      }
    }
    star.closePath();
    return star;
  }

  private static String upperCase(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(VIETNAMESE);
  }
}
