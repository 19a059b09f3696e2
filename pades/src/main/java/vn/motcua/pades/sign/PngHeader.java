package vn.motcua.pades.sign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The structure of a PNG (ISO/IEC 15948), looked at before anything is decoded: its header, every
 * chunk's length and check sum, one picture only, and nothing behind its end.
 */
final class PngHeader {
  private static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final Set<String> CRITICAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");
  private static final Set<String> ANIMATED = Set.of("acTL", "fcTL", "fdAT");
  private static final int SHORTEST = MAGIC.length + 25;

  private final ByteBuffer file;

  private PngHeader(byte[] file) {
    this.file = ByteBuffer.wrap(file);
  }

  /** Whether the file is whole and one still picture. */
  static boolean isSound(byte[] file) {
    if (file.length < SHORTEST
        || !ByteBuffer.wrap(file, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
      return false;
    }
    return new PngHeader(file).isSound();
  }

  /** Width times height as the header says. */
  static long pixels(byte[] file) {
    ByteBuffer header = ByteBuffer.wrap(file);
    return Integer.toUnsignedLong(header.getInt(16)) * Integer.toUnsignedLong(header.getInt(20));
  }

  private boolean isSound() {
    int at = MAGIC.length;
    String type = "";
    while (at < file.capacity() && !type.equals("IEND")) {
      if (file.capacity() - at < 12) {
        return false;
      }
      int length = file.getInt(at);
      if (length < 0 || length > file.capacity() - at - 12) {
        return false;
      }
      type = type(at);
      boolean first = at == MAGIC.length;
      if (first != type.equals("IHDR") || !isKnown(type) || !isIntact(at, length)) {
        return false;
      }
      at += 12 + length;
    }
    return type.equals("IEND") && at == file.capacity() && hasPossibleHeader();
  }

  private String type(int at) {
    return new String(file.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
  }

  /** Chunks in lower case may be passed over; an animation may not. */
  private static boolean isKnown(String type) {
    return !ANIMATED.contains(type)
        && (CRITICAL.contains(type) || Character.isLowerCase(type.charAt(0)));
  }

  private boolean isIntact(int at, int length) {
    CRC32 sum = new CRC32();
    sum.update(file.array(), at + 4, length + 4);
    return (int) sum.getValue() == file.getInt(at + 8 + length);
  }

  /** Depths go with colour types; compression and filter are 0, interlacing 0 or 1. */
  private boolean hasPossibleHeader() {
    int depth = file.get(24);
    Set<Integer> depths =
        switch (file.get(25)) {
          case 0 -> Set.of(1, 2, 4, 8, 16);
          case 3 -> Set.of(1, 2, 4, 8);
          case 2, 4, 6 -> Set.of(8, 16);
          default -> Set.of();
        };
    return depths.contains(depth)
        && file.get(26) == 0
        && file.get(27) == 0
        && (file.get(28) == 0 || file.get(28) == 1);
  }
}
