package vn.motcua.pades.cos;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads revisions and compares each with what {@link SectionWriter} would have written. */
final class SectionReader {
  /** Not /Encrypt, /XRefStm, /Prev or anything else a reader might act upon. */
  private static final Set<String> FIRST_TRAILER = Set.of("Size", "Root", "Info", "ID");

  private final ByteCursor cursor;
  private final CosParser parser;
  private final PdfBuffer scratch = new PdfBuffer(1024);
  private final CosWriter rendered = new CosWriter(scratch);

  SectionReader(PdfSource source) {
    this.cursor = new ByteCursor(source);
    this.parser = new CosParser(cursor);
  }

  /** Checks the header and returns the place after it. */
  int header() {
    int length = SectionWriter.HEADER.length;
    if (!cursor.matches(0, SectionWriter.HEADER, length)) {
      throw new MalformedPdf("another header");
    }
    return length;
  }

  Section section(int at, List<Section> before) {
    cursor.moveTo(at);
    List<IndirectObject> objects = new ArrayList<>();
    while (!cursor.sees("xref\n")) {
      objects.add(object());
    }
    int xref = cursor.at();
    SortedMap<Integer, Integer> offsets = offsets(objects);
    cursor.moveTo(xref + SectionWriter.tableLength(offsets, before.isEmpty()));
    cursor.expect("trailer\n");
    Cos.Dict trailer = parser.dictionary();
    int end = compareTail(offsets, xref, trailer);
    Section section = new Section(before.isEmpty() ? 0 : at, end, objects, xref, trailer);
    checkChain(section, before);
    return section;
  }

  private IndirectObject object() {
    int start = cursor.at();
    int number = cursor.integer();
    cursor.expect(" 0 obj\n");
    int valueAt = cursor.at();
    Cos value = parser.value();
    if (value instanceof Cos.Ref) {
      throw cursor.malformed("an object that is only another one");
    }
    compare(value, valueAt);
    int streamStart = -1;
    int streamLength = 0;
    if (cursor.sees("\nstream\n")) {
      streamStart = cursor.at() + 8;
      streamLength = streamLength(value);
      cursor.moveTo(Math.addExact(streamStart, streamLength));
      cursor.expect("\nendstream");
    }
    cursor.expect("\nendobj\n");
    return new IndirectObject(number, start, cursor.at(), value, streamStart, streamLength);
  }

  private int streamLength(Cos value) {
    if (value instanceof Cos.Dict dictionary
        && dictionary.entries().get("Length") instanceof Cos.Num(String literal)) {
      return Numbers.integer(literal);
    }
    throw cursor.malformed("a stream without a direct length");
  }

  private void compare(Cos value, int from) {
    scratch.clear();
    rendered.write(value);
    if (cursor.at() - from != scratch.length()) {
      throw notCanonical(from);
    }
    compareScratch(from);
  }

  private int compareTail(SortedMap<Integer, Integer> offsets, int xref, Cos.Dict trailer) {
    scratch.clear();
    SectionWriter.tail(scratch, offsets, xref, trailer);
    compareScratch(xref);
    return xref + scratch.length();
  }

  private void compareScratch(int from) {
    if (!cursor.matches(from, scratch.array(), scratch.length())) {
      throw notCanonical(from);
    }
  }

  private static MalformedPdf notCanonical(int from) {
    return new MalformedPdf("not in canonical form after byte " + from);
  }

  private static SortedMap<Integer, Integer> offsets(List<IndirectObject> objects) {
    SortedMap<Integer, Integer> offsets = new TreeMap<>();
    for (IndirectObject object : objects) {
      if (offsets.put(object.number(), object.start()) != null) {
        throw new MalformedPdf("an object twice in one revision");
      }
    }
    return offsets;
  }

  private static void checkChain(Section section, List<Section> before) {
    if (before.isEmpty()) {
      checkFirst(section);
      return;
    }
    Section previous = before.getLast();
    boolean chained = section.integer("Prev") == previous.xref();
    boolean sameRoot = section.trailerReference("Root") == previous.trailerReference("Root");
    boolean grows = section.size() >= previous.size();
    if (!chained || !sameRoot || !grows || section.objects().isEmpty()) {
      throw new MalformedPdf("a revision that does not follow the one before");
    }
  }

  private static void checkFirst(Section section) {
    List<IndirectObject> objects = section.objects();
    boolean contiguous = section.size() == objects.size() + 1;
    for (int i = 0; i < objects.size(); i++) {
      contiguous &= objects.get(i).number() == i + 1;
    }
    if (!contiguous || !FIRST_TRAILER.containsAll(section.trailer().entries().keySet())) {
      throw new MalformedPdf("a first revision with holes");
    }
  }
}
