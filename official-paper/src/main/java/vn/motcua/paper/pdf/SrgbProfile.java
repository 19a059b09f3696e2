package vn.motcua.paper.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 4.2, made from its numbers: no
 * licence, the same bytes on every JDK, a sixth of the size of the usual tables.
 */
final class SrgbProfile {
  private static final int HEADER = 128;
  private static final double[] WHITE_D50 = {0.9642, 1, 0.8249};
  private static final double[] D65_TO_D50 = {
    1.04788, 0.02292, -0.05019, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168
  };
  private static final double[] RED = {0.43607, 0.22249, 0.01392};
  private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
  private static final double[] BLUE = {0.14307, 0.06061, 0.71410};
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  private SrgbProfile() {}

  static byte[] bytes() {
    var tags = new LinkedHashMap<String, byte[]>();
    tags.put("desc", text("sRGB"));
    tags.put("cprt", text("CC0"));
    tags.put("wtpt", numbers("XYZ ", WHITE_D50));
    tags.put("chad", numbers("sf32", D65_TO_D50));
    tags.put("rXYZ", numbers("XYZ ", RED));
    tags.put("gXYZ", numbers("XYZ ", GREEN));
    tags.put("bXYZ", numbers("XYZ ", BLUE));
    var curve = numbers("para", CURVE, 3 << 16);
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return assemble(tags);
  }

  private static byte[] assemble(Map<String, byte[]> tags) {
    var start = HEADER + 4 + 12 * tags.size();
    var size = start + tags.values().stream().distinct().mapToInt(tag -> tag.length).sum();
    var profile = header(size);
    profile.position(HEADER);
    profile.putInt(tags.size());
    var offsets = new IdentityHashMap<byte[], Integer>();
    var next = start;
    for (var tag : tags.entrySet()) {
      var known = offsets.putIfAbsent(tag.getValue(), next);
      var offset = known == null ? next : known;
      profile.put(ascii(tag.getKey())).putInt(offset).putInt(tag.getValue().length);
      profile.put(offset, tag.getValue());
      next += known == null ? tag.getValue().length : 0;
    }
    return profile.array();
  }

  private static ByteBuffer header(int size) {
    var header = ByteBuffer.allocate(size);
    header.putInt(0, size).putInt(8, 0x04200000);
    header.put(12, ascii("mntrRGB XYZ "));
    header.putShort(24, (short) 2000).putShort(26, (short) 1).putShort(28, (short) 1);
    header.put(36, ascii("acsp"));
    header.position(68);
    put(header, WHITE_D50);
    return header;
  }

  private static byte[] text(String text) {
    var tag = ByteBuffer.allocate(28 + ((2 * text.length() + 3) & ~3));
    tag.put(ascii("mluc")).putInt(0).putInt(1).putInt(12).put(ascii("enUS"));
    tag.putInt(2 * text.length()).putInt(28).put(text.getBytes(StandardCharsets.UTF_16BE));
    return tag.array();
  }

  private static byte[] numbers(String type, double[] values, int... prefix) {
    var tag = ByteBuffer.allocate(8 + 4 * prefix.length + 4 * values.length);
    tag.put(ascii(type)).putInt(0);
    for (var word : prefix) {
      tag.putInt(word);
    }
    put(tag, values);
    return tag.array();
  }

  /** Numbers with 16 bits after the point. */
  private static void put(ByteBuffer target, double[] values) {
    for (var value : values) {
      target.putInt((int) Math.round(value * 65536));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
