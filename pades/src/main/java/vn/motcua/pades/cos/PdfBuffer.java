package vn.motcua.pades.cos;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes. */
public final class PdfBuffer {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int length;

  public PdfBuffer(int capacity) {
    bytes = new byte[Math.max(64, capacity)];
  }

  public int length() {
    return length;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** The array behind the buffer, valid up to {@link #length()} and until the next write. */
  byte[] array() {
    return bytes;
  }

  void clear() {
    length = 0;
  }

  public PdfBuffer put(char latin1) {
    room(1);
    bytes[length++] = (byte) latin1;
    return this;
  }

  /** Appends the characters' low bytes. */
  @SuppressWarnings("deprecation")
  public PdfBuffer put(String latin1) {
    int count = latin1.length();
    room(count);
    latin1.getBytes(0, count, bytes, length);
    length += count;
    return this;
  }

  public PdfBuffer put(byte[] more) {
    return put(more, 0, more.length);
  }

  public PdfBuffer put(byte[] more, int from, int count) {
    room(count);
    System.arraycopy(more, from, bytes, length, count);
    length += count;
    return this;
  }

  public PdfBuffer number(long number) {
    return put(Long.toString(number));
  }

  /** Appends {@code number} with leading zeros. */
  public PdfBuffer number(long number, int digits) {
    String text = Long.toString(number);
    for (int i = text.length(); i < digits; i++) {
      put('0');
    }
    return put(text);
  }

  /** Appends two upper-case hexadecimal digits. */
  public PdfBuffer hex(int b) {
    room(2);
    bytes[length++] = HEX[b >> 4 & 15];
    bytes[length++] = HEX[b & 15];
    return this;
  }

  /** Appends two upper-case hexadecimal digits for each character's low byte. */
  public PdfBuffer hex(String latin1) {
    byte[] octets = latin1.getBytes(StandardCharsets.ISO_8859_1);
    room(2 * octets.length);
    byte[] out = bytes;
    int at = length;
    for (byte octet : octets) {
      out[at] = HEX[octet >> 4 & 15];
      out[at + 1] = HEX[octet & 15];
      at += 2;
    }
    length = at;
    return this;
  }

  private void room(int count) {
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, count)));
    }
  }
}
