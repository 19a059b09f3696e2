package vn.motcua.pades.cms;

import java.util.Arrays;
import java.util.Optional;

/** The little DER (X.690) that a signature needs in the hot path. */
public final class Der {
  static final int INTEGER = 0x02;
  static final int OCTET_STRING = 0x04;
  static final int SEQUENCE = 0x30;
  static final int SET = 0x31;
  static final int CONTEXT_0 = 0xA0;
  static final int CONTEXT_1 = 0xA1;

  private Der() {}

  /** One element: tag, length, the parts one after the other. */
  static byte[] element(int tag, byte[]... parts) {
    byte[] content = concat(parts);
    return concat(header(tag, content.length), content);
  }

  static byte[] concat(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  private static byte[] header(int tag, int length) {
    if (length < 0x80) {
      return new byte[] {(byte) tag, (byte) length};
    }
    if (length < 0x100) {
      return new byte[] {(byte) tag, (byte) 0x81, (byte) length};
    }
    if (length < 0x10000) {
      return new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    }
    return new byte[] {
      (byte) tag, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length
    };
  }

  /**
   * Length of the sequence that starts the array, or -1 when its header is not DER or it is cut.
   */
  public static int elementLength(byte[] der) {
    if (der.length < 2 || der[0] != SEQUENCE) {
      return -1;
    }
    int first = der[1] & 0xFF;
    int octets = first < 0x80 ? 0 : first - 0x80;
    if (first == 0x80 || octets > 3 || der.length < 2 + octets) {
      return -1;
    }
    long length = octets == 0 ? first : 0;
    for (int i = 0; i < octets; i++) {
      length = length << 8 | der[2 + i] & 0xFF;
    }
    boolean shortest = octets == 0 || length >= 0x80 && length >> 8 * (octets - 1) != 0;
    long whole = 2L + octets + length;
    return shortest && whole <= der.length ? (int) whole : -1;
  }

  /** The DER sequence that starts {@code contents} when nothing but zeros is behind it. */
  public static Optional<byte[]> padded(byte[] contents) {
    int length = elementLength(contents);
    if (length < 0) {
      return Optional.empty();
    }
    for (int i = length; i < contents.length; i++) {
      if (contents[i] != 0) {
        return Optional.empty();
      }
    }
    return Optional.of(Arrays.copyOf(contents, length));
  }
}
