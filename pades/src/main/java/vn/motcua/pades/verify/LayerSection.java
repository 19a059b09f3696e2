package vn.motcua.pades.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.IndirectObject;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.Numbers;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.layer.CornerForm;
import vn.motcua.pades.layer.LayerObjects;
import vn.motcua.pades.layer.PreparedForm;

/**
 * One layer's revision, compared object by object with what our own writer adds: its field with /V
 * and /AP, the signature dictionary, the picture. Whatever differs is malformed.
 *
 * @param gapStart offset of the {@code <} of /Contents
 * @param gapEnd offset after its {@code >}
 */
@SuppressWarnings("ArrayRecordComponent")
record LayerSection(Instant time, byte[] contents, int start, int gapStart, int gapEnd, int end) {
  private static final byte[] CONTENTS = "/Contents<".getBytes(StandardCharsets.US_ASCII);

  /** Reads revision {@code index} as the one that signed {@code layer}. */
  static LayerSection read(CanonicalPdf pdf, PreparedForm form, Layer layer, int index) {
    return new Reading(pdf, form, layer, index).section();
  }

  private record Reading(CanonicalPdf pdf, PreparedForm form, Layer layer, int index) {

    LayerSection section() {
      Section section = pdf.sections().get(index);
      Section before = pdf.sections().get(index - 1);
      int first = before.size();
      List<IndirectObject> objects = section.objects();
      boolean picture = objects.size() == 1 + LayerObjects.WITH_PICTURE;
      require(numbers(objects).equals(expectedNumbers(first, picture)), "other objects");
      Cos.Dict field = form.field(pdf, layer, index - 1);
      boolean shown = picture || form instanceof CornerForm;
      require(
          objects.getFirst().value().equals(LayerObjects.field(field, first, shown)),
          "another field");
      checkTrailer(section, before, first + objects.size() - 1);
      LayerSection signature = signature(objects.getLast(), section);
      if (form instanceof CornerForm corner) {
        checkText(objects.get(1), field, corner, signature.time());
      } else if (picture) {
        checkPicture(objects, field, first);
      }
      return signature;
    }

    private void checkText(IndirectObject drawn, Cos.Dict field, CornerForm corner, Instant time) {
      requireStream(drawn, LayerObjects.form(field, corner.resources()));
      byte[] drawing = LayerObjects.drawing(field, corner.text(), time);
      require(Arrays.equals(raw(drawn), drawing), "another text");
    }

    private List<Integer> expectedNumbers(int first, boolean picture) {
      int field = form.field(layer);
      if (form instanceof CornerForm) {
        return List.of(field, first + 1, first);
      }
      return picture
          ? List.of(field, first + 1, first + 2, first + 3, first)
          : List.of(field, first);
    }

    private LayerSection signature(IndirectObject object, Section section) {
      if (!(object.value() instanceof Cos.Dict dictionary)
          || !(dictionary.get("Contents").orElse(null) instanceof Cos.Text(String latin1))) {
        throw new MalformedPdf("no signature dictionary");
      }
      Instant time =
          dictionary
              .get("M")
              .flatMap(LayerObjects::instant)
              .orElseThrow(() -> new MalformedPdf("no time"));
      byte[] contents = latin1.getBytes(StandardCharsets.ISO_8859_1);
      int gapStart = gapStart(object);
      int gapEnd = gapStart + 2 + 2 * contents.length;
      Cos.Arr range = LayerObjects.byteRange(gapStart, gapEnd, section.end());
      require(
          dictionary.equals(LayerObjects.signature(time, contents, range)),
          "another signature dictionary");
      return new LayerSection(time, contents, section.start(), gapStart, gapEnd, section.end());
    }

    private int gapStart(IndirectObject object) {
      int length = CONTENTS.length;
      byte[] written = pdf.source().slice(object.start(), object.end());
      for (int at = 0; at + length <= written.length; at++) {
        if (Arrays.equals(written, at, at + length, CONTENTS, 0, length)) {
          return object.start() + at + length - 1;
        }
      }
      throw new MalformedPdf("no hexadecimal contents");
    }

    private void checkPicture(List<IndirectObject> objects, Cos.Dict field, int first) {
      IndirectObject image = objects.get(2);
      int width = pixels(image, "Width");
      int height = pixels(image, "Height");
      byte[] drawing = LayerObjects.drawing(field, width, height);
      requireStream(objects.get(1), LayerObjects.form(field, first));
      require(Arrays.equals(raw(objects.get(1)), drawing), "another drawing");
      requireStream(image, LayerObjects.image(width, height, first));
      requireStream(objects.get(3), LayerObjects.softMask(width, height));
    }

    private byte[] raw(IndirectObject stream) {
      return pdf.source().slice(stream.streamStart(), stream.streamStart() + stream.streamLength());
    }
  }

  private static List<Integer> numbers(List<IndirectObject> objects) {
    return objects.stream().map(IndirectObject::number).toList();
  }

  private static void requireStream(IndirectObject object, Cos.Dict expected) {
    require(
        object.isStream()
            && object.value().equals(expected.with("Length", Cos.num(object.streamLength()))),
        "another picture");
  }

  private static int pixels(IndirectObject image, String key) {
    if (image.value() instanceof Cos.Dict dictionary
        && dictionary.get(key).orElse(null) instanceof Cos.Num(String literal)) {
      int pixels = Numbers.integer(literal);
      require(pixels > 0, "an empty picture");
      return pixels;
    }
    throw new MalformedPdf("no picture");
  }

  /** Same root, same information, same first identifier: only the counters go on. */
  static void checkTrailer(Section section, Section before, int size) {
    Cos.Dict expected =
        before.trailer().with("Size", Cos.num(size)).with("Prev", Cos.num(before.xref()));
    Cos.Dict found = section.trailer();
    if (identifiers(before).size() == 2 && identifiers(section).size() == 2) {
      require(
          identifiers(section).getFirst().equals(identifiers(before).getFirst()),
          "another identifier");
      expected = expected.with("ID", found.get("ID").orElseThrow());
    }
    require(found.equals(expected), "another trailer");
  }

  private static List<Cos> identifiers(Section section) {
    return section.trailer().get("ID").orElse(null) instanceof Cos.Arr identifiers
        ? identifiers.items()
        : List.of();
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new MalformedPdf(otherwise);
    }
  }
}
