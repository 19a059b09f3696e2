package vn.motcua.pades.cos;

import java.nio.charset.StandardCharsets;

/** A place in an array of bytes that moves forward. */
final class ByteCursor {
  private final byte[] bytes;
  private int at;

  ByteCursor(byte[] bytes) {
    this.bytes = bytes;
  }

  int at() {
    return at;
  }

  void moveTo(int place) {
    at = place;
  }

  void advance() {
    at++;
  }

  /** The byte here; at the end of the array that is malformed. */
  int peek() {
    if (at >= bytes.length) {
      throw malformed("the end came too early");
    }
    return bytes[at] & 0xFF;
  }

  /** The octets of pairs of upper-case hexadecimal digits, as many as there are. */
  byte[] hexadecimal() {
    byte[] in = bytes;
    int start = at;
    int end = start;
    while (end < in.length && Lexical.upperHex(in[end]) >= 0) {
      end++;
    }
    at = end;
    if ((end - start) % 2 != 0) {
      throw malformed("an odd number of hexadecimal digits");
    }
    byte[] octets = new byte[(end - start) / 2];
    for (int i = 0, from = start; i < octets.length; i++, from += 2) {
      octets[i] = (byte) (Lexical.upperHex(in[from]) << 4 | Lexical.upperHex(in[from + 1]));
    }
    return octets;
  }

  boolean sees(String ascii) {
    int end = at + ascii.length();
    if (end > bytes.length || end < at) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  void expect(String ascii) {
    if (!sees(ascii)) {
      throw malformed("expected " + ascii.strip());
    }
    at += ascii.length();
  }

  /** A non-negative integer without leading zeros. */
  int integer() {
    int start = at;
    long value = 0;
    while (Lexical.isDigit(peek()) && at - start < 11) {
      value = value * 10 + peek() - '0';
      at++;
    }
    boolean padded = at - start > 1 && bytes[start] == '0';
    if (at == start || padded || value > Integer.MAX_VALUE) {
      throw malformed("expected an integer");
    }
    return (int) value;
  }

  /** The bytes from {@code from} to here. */
  String since(int from) {
    return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
  }

  MalformedPdf malformed(String what) {
    return new MalformedPdf(what + " at byte " + at);
  }
}
