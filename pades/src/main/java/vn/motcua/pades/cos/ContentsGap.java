package vn.motcua.pades.cos;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The hexadecimal string after a {@code /Contents}, angle brackets included: what a signature or
 * timestamp does not cover of itself.
 *
 * @param start offset of the {@code <}
 * @param end offset after the {@code >}
 */
public record ContentsGap(int start, int end) {
  private static final byte[] CONTENTS = "/Contents<".getBytes(StandardCharsets.US_ASCII);

  /** The first gap between two offsets, for {@code length} bytes of contents. */
  public static ContentsGap find(byte[] bytes, int from, int to, int length) {
    for (int at = from; at + CONTENTS.length <= to; at++) {
      if (Arrays.equals(bytes, at, at + CONTENTS.length, CONTENTS, 0, CONTENTS.length)) {
        int start = at + CONTENTS.length - 1;
        return new ContentsGap(start, start + 2 + 2 * length);
      }
    }
    throw new MalformedPdf("no hexadecimal contents");
  }

  /** The same gap, counted from {@code bytes} further back. */
  public ContentsGap movedBy(int bytes) {
    return new ContentsGap(start + bytes, end + bytes);
  }

  /** The bytes with {@code der} in the gap in upper-case hexadecimal, what follows unchanged. */
  public byte[] filled(byte[] bytes, byte[] der) {
    if (2 * der.length > end - start - 2) {
      throw new IllegalArgumentException("more than the gap holds");
    }
    byte[] filled = bytes.clone();
    PdfBuffer.hex(der, filled, start + 1);
    return filled;
  }
}
