package vn.motcua.benchmarks.signing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A blue signature and a red seal, drawn with smooth edges on nothing, as scans of ink are. */
final class Pictures {

  private Pictures() {}

  /** PNG, 360x180, ARGB. */
  static byte[] signature() throws IOException {
    var image = new BufferedImage(360, 180, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(20, 50, 160));
    pen.setStroke(new BasicStroke(4));
    var hand = new Random(2020);
    for (int stroke = 0; stroke < 8; stroke++) {
      pen.draw(
          new CubicCurve2D.Double(
              20 + 40 * stroke,
              120,
              hand.nextInt(360),
              hand.nextInt(180),
              hand.nextInt(360),
              hand.nextInt(180),
              50 + 40 * stroke,
              90));
    }
    pen.dispose();
    return png(image);
  }

  /** PNG, 300x300, ARGB. */
  static byte[] seal() throws IOException {
    var image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(215, 20, 30));
    for (var ring : new int[][] {{6, 8}, {22, 3}, {90, 4}}) {
      pen.setStroke(new BasicStroke(ring[1]));
      pen.draw(new Ellipse2D.Double(ring[0], ring[0], 300 - 2 * ring[0], 300 - 2 * ring[0]));
    }
    pen.setFont(pen.getFont().deriveFont(22f));
    for (int letter = 0; letter < 24; letter++) {
      pen.rotate(Math.PI / 12, 150, 150);
      pen.drawString(String.valueOf((char) ('A' + letter)), 142, 50);
    }
    pen.dispose();
    return png(image);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
