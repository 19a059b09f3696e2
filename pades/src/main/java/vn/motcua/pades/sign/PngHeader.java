package vn.motcua.pades.sign;

import java.nio.ByteBuffer;

/** The first bytes of a PNG (its IHDR), looked at before anything is decoded. */
final class PngHeader {
  private PngHeader() {}

  static boolean startsWith(byte[] file, byte[] magic) {
    return file.length >= 33
        && ByteBuffer.wrap(file, 0, magic.length).equals(ByteBuffer.wrap(magic));
  }

  /** Width times height as the header says. */
  static long pixels(byte[] file) {
    ByteBuffer header = ByteBuffer.wrap(file);
    return Integer.toUnsignedLong(header.getInt(16)) * Integer.toUnsignedLong(header.getInt(20));
  }
}
