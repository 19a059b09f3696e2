package vn.motcua.kit.image;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Text as outlines, from the Liberation fonts and not through AWT's fonts: a machine without any
 * installed font draws the same picture.
 */
final class Lettering {
  private final TrueTypeFont font;
  private final double scale;

  /** Letters of this size (em) in millimetres. */
  Lettering(String fontName, double size) {
    try (var file =
        Objects.requireNonNull(
            Lettering.class.getResourceAsStream("/liberation/" + fontName + ".ttf"))) {
      font = new TTFParser().parseEmbedded(file);
      scale = size / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Along a straight line, its middle at this place. */
  Shape straight(String text, double x, double baseline) {
    var line = new Path2D.Double();
    var at = x - width(text) / 2;
    for (var letter : text.codePoints().toArray()) {
      line.append(outline(letter, AffineTransform.getTranslateInstance(at, baseline)), false);
      at += advance(letter);
    }
    return line;
  }

  /** Over the top of a circle, clockwise, feet to the centre. */
  Shape overCircle(String text, Circle circle, double spread) {
    return aroundCircle(text, circle, spread, 1);
  }

  /** Under the bottom of a circle, read from left to right, heads to the centre. */
  Shape underCircle(String text, Circle circle, double spread) {
    return aroundCircle(text, circle, spread, -1);
  }

  // An angle of 0 is the top (or the bottom); each letter stands on the circle with its middle.
  private Shape aroundCircle(String text, Circle circle, double spread, int side) {
    var ring = new Path2D.Double();
    var at = -width(text) * spread / 2;
    for (var letter : text.codePoints().toArray()) {
      var half = advance(letter) * spread / 2;
      var place = AffineTransform.getTranslateInstance(circle.x(), circle.y());
      place.rotate(side * (at + half) / circle.radius());
      place.translate(-advance(letter) / 2, -side * circle.radius());
      ring.append(outline(letter, place), false);
      at += 2 * half;
    }
    return ring;
  }

  double width(String text) {
    return text.codePoints().mapToDouble(this::advance).sum();
  }

  private Shape outline(int letter, AffineTransform place) {
    try {
      var glyph = font.getGlyph().getGlyph(glyphId(letter));
      if (glyph == null) {
        return new Path2D.Double();
      }
      var all = new AffineTransform(place);
      all.scale(scale, -scale);
      return all.createTransformedShape(glyph.getPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double advance(int letter) {
    try {
      return font.getAdvanceWidth(glyphId(letter)) * scale;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int glyphId(int letter) throws IOException {
    var id = font.getUnicodeCmapLookup().getGlyphId(letter);
    if (id == 0) {
      throw new IllegalArgumentException("The font has no letter " + Character.toString(letter));
    }
    return id;
  }

  /** In millimetres. */
  record Circle(double x, double y, double radius) {}
}
