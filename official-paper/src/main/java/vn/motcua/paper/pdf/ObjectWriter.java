package vn.motcua.paper.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A PDF file being written (ISO 32000-1, 7.5): numbered objects one after the other, then one
 * classic cross-reference table.
 */
final class ObjectWriter {
  private static final byte[] HEADER = {
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
    (byte) 0xe2,
    (byte) 0xe3,
    (byte) 0xcf,
    (byte) 0xd3,
    '\n'
  };

  private byte[] file = new byte[65_536];
  private int length;
  private int[] offsets = new int[256];
  private int objects = 1;

  ObjectWriter() {
    put(HEADER);
  }

  /** The number of an object that is written later. */
  int reserve() {
    if (objects == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * objects);
    }
    return objects++;
  }

  ObjectWriter begin(int number) {
    offsets[number] = length;
    return put(number).put(" 0 obj\n");
  }

  void end() {
    put("\nendobj\n");
  }

  /** A dictionary written as it stands, as an object of its own. */
  void object(int number, String dictionary) {
    begin(number).put(dictionary).end();
  }

  /** A stream; the entries are those of its dictionary but the length. */
  void stream(int number, String entries, byte[] content) {
    begin(number).put("<<").put(entries).put("/Length ").put(content.length).put(">>\nstream\n");
    put(content).put("\nendstream").end();
  }

  /** ASCII only. */
  @SuppressWarnings("deprecation")
  ObjectWriter put(String text) {
    var end = length + text.length();
    room(end);
    text.getBytes(0, text.length(), file, length);
    length = end;
    return this;
  }

  ObjectWriter put(int number) {
    return put(Integer.toString(number));
  }

  ObjectWriter put(byte[] bytes) {
    room(length + bytes.length);
    System.arraycopy(bytes, 0, file, length, bytes.length);
    length += bytes.length;
    return this;
  }

  ObjectWriter reference(int number) {
    return put(number).put(" 0 R");
  }

  /** The table and the trailer with these entries; the file is complete. */
  byte[] finish(String entries) {
    var table = length;
    put("xref\n0 ").put(objects).put("\n0000000000 65535 f \n");
    for (var number = 1; number < objects; number++) {
      line(offsets[number]);
    }
    put("trailer\n<</Size ").put(objects).put(entries).put(">>\nstartxref\n").put(table);
    put("\n%%EOF\n");
    return Arrays.copyOf(file, length);
  }

  private void line(int offset) {
    room(length + 20);
    var rest = offset;
    for (var digit = 9; digit >= 0; digit--) {
      file[length + digit] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += 10;
    put(" 00000 n \n");
  }

  private void room(int needed) {
    if (needed > file.length) {
      file = Arrays.copyOf(file, Math.max(needed, 2 * file.length));
    }
  }

  /** Text in a dictionary (ISO 32000-1, 7.9.2.2): as it is, or UTF-16 where it is not ASCII. */
  static String text(String text) {
    if (text.chars().allMatch(ObjectWriter::isSimple)) {
      return "(" + text + ")";
    }
    var hex = new StringBuilder("<FEFF");
    for (var unit : text.getBytes(StandardCharsets.UTF_16BE)) {
      hex.append(Character.forDigit(unit >> 4 & 15, 16)).append(Character.forDigit(unit & 15, 16));
    }
    return hex.append('>').toString();
  }

  private static boolean isSimple(int letter) {
    return letter >= ' ' && letter <= '~' && letter != '(' && letter != ')' && letter != '\\';
  }
}
