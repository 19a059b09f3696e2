package vn.motcua.pades.sign;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.PdfBuffer;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.cos.SectionWriter;
import vn.motcua.pades.layer.CornerForm;
import vn.motcua.pades.layer.EncodedPicture;
import vn.motcua.pades.layer.LayerObjects;

/**
 * The bytes a layer appends, with zeros where the CMS will stand.
 *
 * @param gapStart offset in {@code bytes} of the {@code <} of /Contents
 * @param gapEnd offset in {@code bytes} after its {@code >}
 */
@SuppressWarnings("ArrayRecordComponent")
record Increment(byte[] bytes, int gapStart, int gapEnd) {
  /** More than the largest picture and the longest signature together take. */
  static final int LONGEST = 24 << 20;

  private static final byte[] CONTENTS = "/Contents<".getBytes(StandardCharsets.US_ASCII);

  /** Writes the constant diff of a layer: its field again, and the new objects. */
  static Increment write(RevisionFile base, LayerPlan plan) {
    int guess = base.length() + 2 * plan.placeholder() + 1500 + pictureSize(plan);
    Increment draft = write(base, plan, guess);
    int end = base.length() + draft.bytes.length;
    while (end != guess) {
      guess = end;
      draft = write(base, plan, guess);
      end = base.length() + draft.bytes.length;
    }
    return draft;
  }

  private static Increment write(RevisionFile base, LayerPlan plan, int end) {
    PdfBuffer out = new PdfBuffer(end - base.length() + 64);
    SectionWriter writer = new SectionWriter(base.length(), out);
    int first = base.lastSection().size();
    int size = first + writeAppearance(writer, base, plan, first);
    int gapStart = out.length() + gapOffset(plan, first);
    int gapEnd = gapStart + 2 + 2 * plan.placeholder();
    Cos.Arr range = LayerObjects.byteRange(base.length() + gapStart, base.length() + gapEnd, end);
    byte[] zeros = new byte[plan.placeholder()];
    writer.object(first, LayerObjects.signature(plan.at(), zeros, range));
    writer.finish(trailer(base.lastSection(), size, plan));
    return new Increment(out.toBytes(), gapStart, gapEnd);
  }

  /** Writes the field and the picture; returns how many new objects the layer has. */
  private static int writeAppearance(
      SectionWriter writer, RevisionFile base, LayerPlan plan, int first) {
    Cos.Dict field = base.field(plan.layer());
    Picture picture = plan.picture();
    boolean shown = picture != null || base.corner().isPresent();
    writer.object(base.fieldNumber(plan.layer()), LayerObjects.field(field, first, shown));
    if (base.corner().isPresent()) {
      writeText(writer, field, base.corner().get(), plan, first);
      return LayerObjects.WITH_TEXT;
    }
    if (picture == null) {
      return LayerObjects.WITHOUT_PICTURE;
    }
    writePicture(writer, field, picture.encoded(), first);
    return LayerObjects.WITH_PICTURE;
  }

  private static void writeText(
      SectionWriter writer, Cos.Dict field, CornerForm form, LayerPlan plan, int first) {
    writer.stream(
        first + 1,
        LayerObjects.form(field, form.resources()),
        LayerObjects.drawing(field, form.text(), plan.at()));
  }

  /** Where the {@code <} stands in the signature object: it depends on nothing that follows it. */
  private static int gapOffset(LayerPlan plan, int number) {
    PdfBuffer probe = new PdfBuffer(256);
    new SectionWriter(0, probe)
        .object(
            number,
            LayerObjects.signature(plan.at(), new byte[1], LayerObjects.byteRange(0, 0, 0)));
    byte[] rendered = probe.toBytes();
    for (int at = 0; ; at++) {
      if (Arrays.equals(rendered, at, at + CONTENTS.length, CONTENTS, 0, CONTENTS.length)) {
        return at + CONTENTS.length - 1;
      }
    }
  }

  private static void writePicture(
      SectionWriter writer, Cos.Dict field, EncodedPicture picture, int first) {
    int width = picture.width();
    int height = picture.height();
    writer.stream(
        first + 1, LayerObjects.form(field, first), LayerObjects.drawing(field, width, height));
    writer.stream(first + 2, LayerObjects.image(width, height, first), picture.rgb());
    writer.stream(first + 3, LayerObjects.softMask(width, height), picture.alpha());
  }

  private static Cos.Dict trailer(Section before, int size, LayerPlan plan) {
    Cos.Dict trailer =
        before.trailer().with("Size", Cos.num(size)).with("Prev", Cos.num(before.xref()));
    if (!(before.trailer().get("ID").orElse(null) instanceof Cos.Arr id)) {
      return trailer;
    }
    return trailer.with("ID", Cos.Arr.of(id.items().getFirst(), nextId(id, plan)));
  }

  private static Cos nextId(Cos.Arr id, LayerPlan plan) {
    PdfBuffer seed = new PdfBuffer(2048);
    seed.put(id.items().getLast().toString()).put(plan.layer().field());
    seed.number(plan.at().getEpochSecond());
    try {
      seed.put(plan.signer().certificate().getEncoded());
    } catch (CertificateEncodingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    byte[] digest = Digests.sha256(seed.toBytes());
    return new Cos.Text(new String(digest, 0, 16, StandardCharsets.ISO_8859_1));
  }

  private static int pictureSize(LayerPlan plan) {
    Picture picture = plan.picture();
    return picture == null ? 0 : picture.encoded().rgb().length + picture.encoded().alpha().length;
  }

  /** Puts the CMS in the gap, in upper-case hexadecimal, zeros behind it. */
  byte[] filled(byte[] cms) {
    PdfBuffer filled = new PdfBuffer(bytes.length);
    filled.put(bytes, 0, gapStart + 1);
    for (byte octet : cms) {
      filled.hex(octet);
    }
    int rest = gapStart + 1 + 2 * cms.length;
    return filled.put(bytes, rest, bytes.length - rest).toBytes();
  }
}
