package vn.motcua.paper.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a TrueType file that holds the given glyphs of another one. */
final class SfntWriter {
  private static final int CHECKSUM_TARGET = 0xB1B0AFBA;

  private final FontFile file;
  private final List<Integer> glyphs;

  SfntWriter(FontFile file, List<Integer> glyphs) {
    this.file = file;
    this.glyphs = glyphs;
  }

  byte[] write(byte[] outlines, List<Integer> starts) {
    var tables = new TreeMap<String, byte[]>();
    tables.put("glyf", outlines);
    tables.put("head", head());
    tables.put("hhea", patched("hhea", 34, glyphs.size()));
    tables.put("hmtx", metrics());
    tables.put("loca", offsets(starts));
    tables.put("maxp", patched("maxp", 4, glyphs.size()));
    return assemble(tables);
  }

  private byte[] head() {
    var head = ByteBuffer.wrap(patched("head", 50, 1));
    head.putInt(8, 0);
    return head.array();
  }

  private byte[] patched(String table, int offset, int value) {
    return ByteBuffer.wrap(file.table(table)).putShort(offset, (short) value).array();
  }

  private byte[] metrics() {
    var metrics = ByteBuffer.allocate(4 * glyphs.size());
    for (var glyph : glyphs) {
      metrics.putShort((short) file.advanceUnits(glyph));
      metrics.putShort((short) file.leftSideBearing(glyph));
    }
    return metrics.array();
  }

  private static byte[] offsets(List<Integer> starts) {
    var offsets = ByteBuffer.allocate(4 * starts.size());
    starts.forEach(offsets::putInt);
    return offsets.array();
  }

  private static byte[] assemble(Map<String, byte[]> tables) {
    var directory = 12 + 16 * tables.size();
    var size = directory + tables.values().stream().mapToInt(SfntWriter::paddedLength).sum();
    var out = ByteBuffer.allocate(size);
    writeHeader(out, tables.size());
    var offset = directory;
    var headAt = 0;
    for (var table : tables.entrySet()) {
      out.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      out.putInt(checksum(table.getValue()));
      out.putInt(offset).putInt(table.getValue().length);
      out.put(offset, table.getValue());
      headAt = table.getKey().equals("head") ? offset : headAt;
      offset += paddedLength(table.getValue());
    }
    out.putInt(headAt + 8, CHECKSUM_TARGET - checksum(out.array()));
    return out.array();
  }

  private static void writeHeader(ByteBuffer out, int tables) {
    var power = Integer.highestOneBit(tables);
    out.putInt(0x00010000).putShort((short) tables);
    out.putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables - power)));
  }

  private static int paddedLength(byte[] table) {
    return (table.length + 3) & ~3;
  }

  private static int checksum(byte[] table) {
    var padded = ByteBuffer.wrap(Arrays.copyOf(table, paddedLength(table)));
    var sum = 0;
    while (padded.hasRemaining()) {
      sum += padded.getInt();
    }
    return sum;
  }
}
