package vn.motcua.pades.hostile.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.IndirectObject;
import vn.motcua.pades.cos.PdfBuffer;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.cos.SectionWriter;

/**
 * Changes one value somewhere in a file of ours and writes all of it again with right offsets, so
 * that the strict parser goes through and what is behind it is tried.
 */
final class ObjectMutation {
  private final RandomGenerator random;

  ObjectMutation(RandomGenerator random) {
    this.random = random;
  }

  byte[] of(byte[] file) {
    CanonicalPdf pdf = CanonicalPdf.read(file);
    int revision = random.nextInt(pdf.sections().size());
    PdfBuffer out = new PdfBuffer(file.length + 1024);
    out.put(SectionWriter.HEADER);
    int previous = 0;
    for (int i = 0; i < pdf.sections().size(); i++) {
      Section section = pdf.sections().get(i);
      PdfBuffer part = new PdfBuffer(file.length);
      previous = write(file, section, part, out.length(), i == revision, previous);
      out.put(part.toBytes(), 0, part.length());
    }
    return out.toBytes();
  }

  /** Returns where the section's table starts. */
  private int write(
      byte[] file, Section section, PdfBuffer part, int base, boolean change, int previous) {
    SectionWriter writer = new SectionWriter(base, part);
    List<IndirectObject> objects = section.objects();
    int which = change ? random.nextInt(objects.size() + 1) : -1;
    for (int i = 0; i < objects.size(); i++) {
      IndirectObject object = objects.get(i);
      Cos value = i == which ? changed(object.value()) : object.value();
      if (object.isStream() && value instanceof Cos.Dict dictionary) {
        int from = object.streamStart();
        writer.stream(
            object.number(),
            dictionary,
            java.util.Arrays.copyOfRange(file, from, from + object.streamLength()));
      } else {
        writer.object(object.number(), value);
      }
    }
    Cos.Dict trailer =
        previous == 0 ? section.trailer() : section.trailer().with("Prev", Cos.num(previous));
    int xref = writer.place();
    writer.finish(which == objects.size() ? (Cos.Dict) changed(trailer) : trailer);
    return xref;
  }

  private Cos changed(Cos value) {
    return switch (value) {
      case Cos.Dict dictionary when !dictionary.entries().isEmpty() -> changed(dictionary);
      case Cos.Arr array when !array.items().isEmpty() -> changed(array);
      case Cos.Num(String literal) -> number(literal);
      case Cos.Ref(int number) -> Cos.ref(Math.max(0, number + random.nextInt(-2, 3)));
      case Cos.Text(String text) -> new Cos.Text(text + (char) random.nextInt(256));
      case Cos.Name(String name) -> Cos.name(name + "X");
      default -> any();
    };
  }

  private Cos.Dict changed(Cos.Dict dictionary) {
    List<String> keys = new ArrayList<>(dictionary.entries().keySet());
    String key = keys.get(random.nextInt(keys.size()));
    return switch (random.nextInt(5)) {
      case 0 -> dictionary.without(key);
      case 1 -> dictionary.with(key, any());
      case 2 ->
          dictionary.with(keys.get(random.nextInt(keys.size())), dictionary.entries().get(key));
      case 3 -> dictionary.with("X" + random.nextInt(10), any());
      default -> dictionary.with(key, changed(dictionary.entries().get(key)));
    };
  }

  private Cos.Arr changed(Cos.Arr array) {
    List<Cos> items = new ArrayList<>(array.items());
    int at = random.nextInt(items.size());
    switch (random.nextInt(4)) {
      case 0 -> items.remove(at);
      case 1 -> items.add(at, any());
      case 2 -> items.add(items.get(at));
      default -> items.set(at, changed(items.get(at)));
    }
    return new Cos.Arr(items);
  }

  private Cos number(String literal) {
    return switch (random.nextInt(4)) {
      case 0 -> new Cos.Num("-" + literal);
      case 1 -> new Cos.Num(literal + "0");
      case 2 -> new Cos.Num("9".repeat(random.nextInt(1, 400)));
      default -> Cos.num(random.nextInt());
    };
  }

  private Cos any() {
    return switch (random.nextInt(9)) {
      case 0 -> new Cos.Null();
      case 1 -> new Cos.Bool(true);
      case 2 -> Cos.ref(random.nextInt(12));
      case 3 -> Cos.Arr.of();
      case 4 -> Cos.Dict.of();
      case 5 -> new Cos.Text("x");
      case 6 -> Cos.name("Pages");
      case 7 -> Cos.Arr.of(Cos.ref(random.nextInt(12)), Cos.ref(random.nextInt(12)));
      default -> new Cos.Num(".-+");
    };
  }
}
