package vn.motcua.pades.layer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.pades.cos.Cos;

/**
 * What a layer writes, object by object; the verifier builds the same and compares.
 *
 * <p>Numbers: the field keeps its own; from {@code first} (the old {@code /Size}) on come the
 * signature dictionary and, with a picture, its form, its image and its soft mask; with a text, its
 * form only.
 */
public final class LayerObjects {
  /** New objects of a layer without picture. */
  public static final int WITHOUT_PICTURE = 1;

  /** New objects of a layer with text. */
  public static final int WITH_TEXT = 2;

  /** New objects of a layer with picture. */
  public static final int WITH_PICTURE = 4;

  private LayerObjects() {}

  /** The field with its value and, with a picture, its appearance; all else unchanged. */
  public static Cos.Dict field(Cos.Dict empty, int first, boolean withPicture) {
    Cos.Dict field = withPicture ? empty.with("AP", Cos.Dict.of("N", Cos.ref(first + 1))) : empty;
    return field.with("V", Cos.ref(first));
  }

  /** The signature dictionary (EN 319 142-1, 6.3): direct values only, no /Cert, no /Reason. */
  public static Cos.Dict signature(Instant at, byte[] contents, Cos.Arr byteRange) {
    return Cos.Dict.of(
        "Type", Cos.name("Sig"),
        "Filter", Cos.name("Adobe.PPKLite"),
        "SubFilter", Cos.name("ETSI.CAdES.detached"),
        "M", time(at),
        "Contents", new Cos.Text(new String(contents, StandardCharsets.ISO_8859_1)),
        "ByteRange", byteRange);
  }

  /**
   * A form of the size of the field's rectangle: the empty one of revision 0, and the dictionary of
   * the one that draws the picture (its content is {@link #drawing}).
   */
  public static Cos.Dict form(Cos.Dict field, Cos.Dict resources) {
    FieldShape shape = FieldShape.of(field);
    Cos.Dict form =
        Cos.Dict.of(
            "Type", Cos.name("XObject"),
            "Subtype", Cos.name("Form"),
            "BBox", Cos.numbers(0, 0, shape.width(), shape.height()));
    return shape
        .matrix()
        .map(matrix -> form.with("Matrix", matrix))
        .orElse(form)
        .with("Resources", resources);
  }

  /** As {@link #form(Cos.Dict, Cos.Dict)}, with the picture as its resource. */
  public static Cos.Dict form(Cos.Dict field, int first) {
    return form(field, Cos.Dict.of("XObject", Cos.Dict.of("Picture", Cos.ref(first + 2))));
  }

  /** Draws the picture as large as the box allows, undistorted, in its middle. */
  public static byte[] drawing(Cos.Dict field, int pixelsWide, int pixelsHigh) {
    FieldShape box = FieldShape.of(field);
    double scale = Math.min(box.width() / pixelsWide, box.height() / pixelsHigh);
    double width = pixelsWide * scale;
    double height = pixelsHigh * scale;
    String matrix =
        String.join(
            " ",
            Cos.decimal(width).literal(),
            "0 0",
            Cos.decimal(height).literal(),
            Cos.decimal((box.width() - width) / 2).literal(),
            Cos.decimal((box.height() - height) / 2).literal());
    return ("q " + matrix + " cm /Picture Do Q").getBytes(StandardCharsets.US_ASCII);
  }

  /** Draws the text in the corner and under it the time. */
  public static byte[] drawing(Cos.Dict field, CornerText text, Instant at) {
    return text.drawing(FieldShape.of(field).height(), at);
  }

  /** The image's dictionary, its soft mask the next object. */
  public static Cos.Dict image(int width, int height, int first) {
    return raster(width, height, "DeviceRGB").with("SMask", Cos.ref(first + 3));
  }

  /** The soft mask's dictionary. */
  public static Cos.Dict softMask(int width, int height) {
    return raster(width, height, "DeviceGray");
  }

  /** {@code [0 b c d]} around a gap, for a file that ends at {@code end}. */
  public static Cos.Arr byteRange(int gapStart, int gapEnd, int end) {
    return Cos.Arr.of(Cos.num(0), Cos.num(gapStart), Cos.num(gapEnd), Cos.num((long) end - gapEnd));
  }

  /** /M in Vietnam's time. */
  public static Cos.Text time(Instant at) {
    return new Cos.Text(PdfTime.of(at));
  }

  /** The instant of a /M that we wrote; empty when written otherwise. */
  public static Optional<Instant> instant(Cos value) {
    return value instanceof Cos.Text(String text) ? PdfTime.read(text) : Optional.empty();
  }

  private static Cos.Dict raster(int width, int height, String colours) {
    return Cos.Dict.of(
        "Type", Cos.name("XObject"),
        "Subtype", Cos.name("Image"),
        "Width", Cos.num(width),
        "Height", Cos.num(height),
        "ColorSpace", Cos.name(colours),
        "BitsPerComponent", Cos.num(8),
        "Filter", Cos.name("FlateDecode"));
  }
}
