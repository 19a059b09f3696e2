package vn.motcua.paper.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * The outline of a glyph as the "glyf" table has it, without hinting instructions: no renderer of
 * today needs them, and they would double the size of a paper's fonts.
 */
record Outline(byte[] bytes) {
  private static final int WORD_ARGUMENTS = 0x0001;
  private static final int SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;
  private static final int INSTRUCTIONS = 0x0100;

  static Outline of(byte[] original) {
    return new Outline(original);
  }

  /**
   * The outline with the parts of a composed letter (ế = ê + ´) pointing into the new glyph list;
   * parts not yet in the list are appended to it.
   */
  Outline renumbered(List<Integer> glyphs) {
    if (bytes.length == 0) {
      return this;
    }
    return ByteBuffer.wrap(bytes).getShort(0) < 0 ? composed(glyphs) : simple();
  }

  byte[] padded() {
    return Arrays.copyOf(bytes, (bytes.length + 3) & ~3);
  }

  private Outline simple() {
    var contours = ByteBuffer.wrap(bytes).getShort(0);
    var lengthAt = 10 + 2 * contours;
    var length = ByteBuffer.wrap(bytes).getShort(lengthAt) & 0xffff;
    var bare = new byte[bytes.length - length];
    System.arraycopy(bytes, 0, bare, 0, lengthAt);
    System.arraycopy(bytes, lengthAt + 2 + length, bare, lengthAt + 2, bare.length - lengthAt - 2);
    return new Outline(bare);
  }

  private Outline composed(List<Integer> glyphs) {
    var copy = ByteBuffer.wrap(bytes.clone());
    var at = 10;
    int flags;
    do {
      flags = copy.getShort(at);
      copy.putShort(at, (short) (flags & ~INSTRUCTIONS));
      copy.putShort(at + 2, (short) position(glyphs, copy.getShort(at + 2) & 0xffff));
      at += partLength(flags);
    } while ((flags & MORE) != 0);
    return new Outline(Arrays.copyOf(copy.array(), at));
  }

  private static int position(List<Integer> glyphs, int glyph) {
    var known = glyphs.indexOf(glyph);
    if (known >= 0) {
      return known;
    }
    glyphs.add(glyph);
    return glyphs.size() - 1;
  }

  private static int partLength(int flags) {
    var length = 4 + ((flags & WORD_ARGUMENTS) != 0 ? 4 : 2);
    if ((flags & SCALE) != 0) {
      return length + 2;
    }
    if ((flags & TWO_SCALES) != 0) {
      return length + 4;
    }
    return (flags & MATRIX) != 0 ? length + 8 : length;
  }
}
