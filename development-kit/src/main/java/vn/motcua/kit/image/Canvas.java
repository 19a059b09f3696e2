package vn.motcua.kit.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * A transparent sheet measured in millimetres, origin at the top left, written as PNG of 300 dots
 * per inch.
 */
final class Canvas {
  private static final double DOTS_PER_MM = 300 / 25.4;

  private final BufferedImage image;
  private final Graphics2D graphics;

  Canvas(double widthMm, double heightMm, Color ink) {
    image = new BufferedImage(dots(widthMm), dots(heightMm), BufferedImage.TYPE_INT_ARGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(DOTS_PER_MM, DOTS_PER_MM);
    graphics.setColor(ink);
  }

  void fill(Shape shape) {
    graphics.fill(shape);
  }

  byte[] png() {
    graphics.dispose();
    var octets = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    try (var stream = ImageIO.createImageOutputStream(octets)) {
      writer.setOutput(stream);
      writer.write(new IIOImage(image, null, resolution(writer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return octets.toByteArray();
  }

  /** The pHYs chunk, so that the picture knows its real size. */
  private IIOMetadata resolution(ImageWriter writer) throws IOException {
    var metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
    var dimension = new IIOMetadataNode("Dimension");
    for (var name : new String[] {"HorizontalPixelSize", "VerticalPixelSize"}) {
      var size = new IIOMetadataNode(name);
      size.setAttribute("value", String.format(Locale.ROOT, "%.8f", 1 / DOTS_PER_MM));
      dimension.appendChild(size);
    }
    var root = new IIOMetadataNode("javax_imageio_1.0");
    root.appendChild(dimension);
    metadata.mergeTree("javax_imageio_1.0", root);
    return metadata;
  }

  private static int dots(double mm) {
    return (int) Math.round(mm * DOTS_PER_MM);
  }
}
