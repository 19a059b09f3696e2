package vn.motcua.pades.cos;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A place in a file that moves forward; of a file on disk only the piece around it is in memory.
 */
final class ByteCursor {
  private final PdfSource source;
  private final int length;
  private byte[] window;
  private int start;
  private int end;
  private int at;

  ByteCursor(PdfSource source) {
    this.source = source;
    this.length = source.length();
    PdfSource.Window first = source.window(0);
    this.window = first.bytes();
    this.start = first.start();
    this.end = first.end();
  }

  int at() {
    return at;
  }

  int length() {
    return length;
  }

  void moveTo(int place) {
    at = place;
  }

  void advance() {
    at++;
  }

  /** The byte here; at the end of the file that is malformed. */
  int peek() {
    if (at >= end || at < start) {
      load(at, 1);
    }
    return window[at - start] & 0xFF;
  }

  /** The octets of pairs of upper-case hexadecimal digits, as many as there are. */
  byte[] hexadecimal() {
    int from = at;
    while (Lexical.upperHex(peek()) >= 0) {
      at++;
    }
    String digits = since(from);
    if (digits.length() % 2 != 0) {
      throw malformed("an odd number of hexadecimal digits");
    }
    byte[] octets = new byte[digits.length() / 2];
    for (int i = 0; i < octets.length; i++) {
      int high = Lexical.upperHex(digits.charAt(2 * i));
      octets[i] = (byte) (high << 4 | Lexical.upperHex(digits.charAt(2 * i + 1)));
    }
    return octets;
  }

  boolean sees(String ascii) {
    int count = ascii.length();
    if (count > length - at) {
      return false;
    }
    if (at < start || at + count > end) {
      load(at, count);
    }
    for (int i = 0; i < count; i++) {
      if (window[at - start + i] != ascii.charAt(i)) {
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
    int from = at;
    boolean zero = peek() == '0';
    long value = 0;
    while (Lexical.isDigit(peek()) && at - from < 11) {
      value = value * 10 + peek() - '0';
      at++;
    }
    boolean padded = at - from > 1 && zero;
    if (at == from || padded || value > Integer.MAX_VALUE) {
      throw malformed("expected an integer");
    }
    return (int) value;
  }

  /** The bytes from {@code from} to here. */
  String since(int from) {
    if (from >= start && at <= end) {
      return new String(window, from - start, at - from, StandardCharsets.ISO_8859_1);
    }
    return new String(source.slice(from, at), StandardCharsets.ISO_8859_1);
  }

  /** Whether the file has exactly the first {@code count} of {@code expected} at {@code from}. */
  boolean matches(int from, byte[] expected, int count) {
    if (from < 0 || count > length - from) {
      return false;
    }
    if (from >= start && from + count <= end) {
      int inWindow = from - start;
      return Arrays.equals(window, inWindow, inWindow + count, expected, 0, count);
    }
    return Arrays.equals(source.slice(from, from + count), 0, count, expected, 0, count);
  }

  MalformedPdf malformed(String what) {
    return new MalformedPdf(what + " at byte " + at);
  }

  private void load(int place, int count) {
    if (place < 0 || count > length - place) {
      throw malformed("the end came too early");
    }
    PdfSource.Window next = source.window(place);
    window = next.bytes();
    start = next.start();
    end = next.end();
  }
}
