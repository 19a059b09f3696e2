package vn.motcua.pades.cos;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes one revision: objects back to back, classic xref table, trailer (ISO 32000-1, 7.5). */
public final class SectionWriter {
  /** The header of our files; the four high bytes tell transports that the file is binary. */
  public static final byte[] HEADER = {
    '%',
    'P',
    'D',
    'F',
    '-',
    '1',
    '.',
    '7',
    '\n',
    '%',
    (byte) 0xE2,
    (byte) 0xE3,
    (byte) 0xCF,
    (byte) 0xD3,
    '\n'
  };

  /** Bytes of one line of the table. */
  private static final int ENTRY = 20;

  private final int base;
  private final PdfBuffer out;
  private final CosWriter writer;
  private final SortedMap<Integer, Integer> offsets = new TreeMap<>();

  /** Writes to {@code out}, whose first byte will stand at offset {@code base} of the file. */
  public SectionWriter(int base, PdfBuffer out) {
    this.base = base;
    this.out = out;
    this.writer = new CosWriter(out);
  }

  public void object(int number, Cos value) {
    offsets.put(number, place());
    writer.object(number, value);
  }

  public void stream(int number, Cos.Dict dictionary, byte[] content) {
    offsets.put(number, place());
    writer.stream(
        number, dictionary.with("Length", Cos.num(content.length)), content, 0, content.length);
  }

  /** A stream whose raw bytes come from elsewhere and are not held in memory. */
  public void stream(int number, Cos.Dict dictionary, InputStream content, int length)
      throws IOException {
    offsets.put(number, place());
    writer.stream(number, dictionary.with("Length", Cos.num(length)), content, length);
  }

  /** Offset in the file of the next byte written. */
  public int place() {
    return base + out.length();
  }

  /** Writes xref table, trailer and end; {@code trailer} brings everything, /Prev included. */
  public void finish(Cos.Dict trailer) {
    int xref = place();
    tail(out, offsets, xref, trailer);
  }

  /** Length of the table that {@link #tail} writes, so that a trailer is found without search. */
  static int tableLength(SortedMap<Integer, Integer> offsets, boolean first) {
    int length = "xref\n".length() + ENTRY * offsets.size();
    if (first) {
      return length + "0 \n".length() + digits(offsets.size() + 1) + ENTRY;
    }
    for (List<Map.Entry<Integer, Integer>> run : runs(offsets)) {
      length += digits(run.getFirst().getKey()) + digits(run.size()) + " \n".length();
    }
    return length;
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
  }

  /** Everything after the objects; the reader renders it too, and compares. */
  static void tail(PdfBuffer out, SortedMap<Integer, Integer> offsets, int xref, Cos.Dict trailer) {
    out.put("xref\n");
    boolean first = !trailer.has("Prev");
    if (first) {
      out.put("0 ").number(offsets.size() + 1).put("\n0000000000 65535 f \n");
    }
    for (List<Map.Entry<Integer, Integer>> run : runs(offsets)) {
      if (!first) {
        out.number(run.getFirst().getKey()).put(' ').number(run.size()).put('\n');
      }
      run.forEach(entry -> out.number(entry.getValue(), 10).put(" 00000 n \n"));
    }
    out.put("trailer\n");
    new CosWriter(out).write(trailer);
    out.put("\nstartxref\n").number(xref).put("\n%%EOF\n");
  }

  private static List<List<Map.Entry<Integer, Integer>>> runs(SortedMap<Integer, Integer> offsets) {
    List<List<Map.Entry<Integer, Integer>>> runs = new ArrayList<>();
    int previous = -1;
    for (Map.Entry<Integer, Integer> entry : offsets.entrySet()) {
      if (entry.getKey() != previous + 1 || runs.isEmpty()) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(entry);
      previous = entry.getKey();
    }
    return runs;
  }
}
