package vn.motcua.paper.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads the tables of a TrueType file (ISO/IEC 14496-22); big-endian, offsets from the table. */
final class SfntReader {
  private final ByteBuffer file;
  private final Map<String, Integer> offsets = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();

  SfntReader(byte[] bytes) {
    this.file = ByteBuffer.wrap(bytes);
    var count = file.getShort(4);
    for (var i = 0; i < count; i++) {
      var entry = 12 + 16 * i;
      var tag = new String(bytes, entry, 4, StandardCharsets.US_ASCII);
      offsets.put(tag, file.getInt(entry + 8));
      lengths.put(tag, file.getInt(entry + 12));
    }
  }

  int unsigned(String table, int offset) {
    return file.getShort(at(table) + offset) & 0xffff;
  }

  int signed(String table, int offset) {
    return file.getShort(at(table) + offset);
  }

  int integer(String table, int offset) {
    return file.getInt(at(table) + offset);
  }

  byte[] slice(String table, int offset, int length) {
    var part = new byte[length];
    file.get(at(table) + offset, part);
    return part;
  }

  byte[] table(String table) {
    return slice(table, 0, lengths.getOrDefault(table, 0));
  }

  private int at(String table) {
    var offset = offsets.get(table);
    if (offset == null) {
      throw new IllegalArgumentException("The font has no table " + table);
    }
    return offset;
  }
}
