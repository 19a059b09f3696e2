package vn.motcua.pades.cos;

import java.util.List;

/**
 * One revision's own bytes: its objects back to back, its xref table, its trailer.
 *
 * @param start offset of its first byte (0, or the end of the revision before)
 * @param end offset after the line feed of {@code %%EOF}
 */
public record Section(
    int start, int end, List<IndirectObject> objects, int xref, Cos.Dict trailer) {
  public Section {
    objects = List.copyOf(objects);
  }

  /** A reference in the trailer that our files always have or refuse to go without. */
  public int trailerReference(String key) {
    if (trailer.entries().get(key) instanceof Cos.Ref(int number)) {
      return number;
    }
    throw new MalformedPdf("no " + key + " in the trailer");
  }

  /** {@code /Size}: one more than the highest object number of the file so far. */
  public int size() {
    return integer("Size");
  }

  /** A small non-negative integer of the trailer. */
  public int integer(String key) {
    if (trailer.entries().get(key) instanceof Cos.Num(String literal)) {
      return Numbers.integer(literal);
    }
    throw new MalformedPdf("no " + key + " in the trailer");
  }
}
