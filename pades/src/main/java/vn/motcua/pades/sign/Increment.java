package vn.motcua.pades.sign;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.ContentsGap;
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

  private static final int USUAL_TAIL = 400;
  private static final int GAP_OFFSET = gapOffset();

  /** Writes the constant diff of a layer: its field again, and the new objects. */
  static Increment write(RevisionFile base, LayerPlan plan) {
    int guess = USUAL_TAIL;
    Increment draft = write(base, plan, guess);
    while (digits(draft.tail()) != digits(guess)) {
      guess = draft.tail();
      draft = write(base, plan, guess);
    }
    draft.correctTail();
    return draft;
  }

  /** {@code tail}: how many bytes will follow the gap, the last number of the byte range. */
  private static Increment write(RevisionFile base, LayerPlan plan, int tail) {
    PdfBuffer out = new PdfBuffer(2 * plan.placeholder() + 2048 + pictureSize(plan));
    SectionWriter writer = new SectionWriter(base.length(), out);
    int first = base.lastSection().size();
    int size = first + writeAppearance(writer, base, plan, first);
    int gapStart = out.length() + GAP_OFFSET + digits(first);
    int gapEnd = gapStart + 2 + 2 * plan.placeholder();
    int end = base.length() + gapEnd;
    Cos.Arr range = LayerObjects.byteRange(base.length() + gapStart, end, end + tail);
    byte[] zeros = new byte[plan.placeholder()];
    writer.object(first, LayerObjects.signature(plan.at(), zeros, range));
    writer.finish(trailer(base.lastSection(), size, plan));
    return new Increment(out.toBytes(), gapStart, gapEnd);
  }

  private int tail() {
    return bytes.length - gapEnd;
  }

  /** Puts the true last number of the byte range over a guess of as many digits. */
  private void correctTail() {
    int end = gapEnd;
    while (bytes[end] != ']') {
      end++;
    }
    int left = tail();
    for (int at = end - 1; left > 0; at--) {
      bytes[at] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
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

  /** Where the {@code <} stands in a signature object after its number: always the same place. */
  private static int gapOffset() {
    PdfBuffer probe = new PdfBuffer(256);
    Cos.Arr range = LayerObjects.byteRange(0, 0, 0);
    new SectionWriter(0, probe)
        .object(1, LayerObjects.signature(Instant.EPOCH, new byte[1], range));
    byte[] rendered = probe.toBytes();
    return ContentsGap.find(rendered, 0, rendered.length, 1).start() - 1;
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
    return new ContentsGap(gapStart, gapEnd).filled(bytes, cms);
  }
}
