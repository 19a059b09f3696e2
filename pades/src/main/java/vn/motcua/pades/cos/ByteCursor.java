package vn.motcua.pades.cos;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file that moves forward; of a file on disk only the piece around it is in memory.
 */
final class ByteCursor {
  private static final int KNOWN = 256;
  private static final int LONGEST_KNOWN = 32;

  private final PdfSource source;
  private final int length;
  private byte[] window;
  private int start;
  private int end;
  private int at;
  private final @Nullable String[] names = new @Nullable String[KNOWN];

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
    peek();
    int place = at - start;
    while (place < end - start && Lexical.upperHex(window[place]) >= 0) {
      place++;
    }
    at = start + place;
    while (Lexical.upperHex(peek()) >= 0) {
      at++;
    }
    if ((at - from) % 2 != 0) {
      throw malformed("an odd number of hexadecimal digits");
    }
    return from >= start && at <= end
        ? octets(window, from - start, at - from)
        : octets(source.slice(from, at), 0, at - from);
  }

  private static byte[] octets(byte[] digits, int from, int count) {
    byte[] octets = new byte[count / 2];
    for (int i = 0, at = from; i < octets.length; i++, at += 2) {
      octets[i] = (byte) (Lexical.upperHex(digits[at]) << 4 | Lexical.upperHex(digits[at + 1]));
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

  /** Past all regular characters; whether one of them was a number sign. */
  boolean skipRegular() {
    boolean escaped = false;
    for (int c = peek(); Lexical.isRegular(c); c = peek()) {
      escaped |= c == '#';
      at++;
    }
    return escaped;
  }

  /** The bytes from {@code from} to here, of a name that most likely was read before. */
  String nameSince(int from) {
    int count = at - from;
    if (count > LONGEST_KNOWN || from < start || at > end) {
      return since(from);
    }
    int hash = count;
    for (int i = from - start; i < at - start; i++) {
      hash = hash * 31 + window[i];
    }
    int place = (hash ^ hash >>> 8) & KNOWN - 1;
    String known = names[place];
    if (known == null || !isAt(known, from, count)) {
      known = since(from);
      names[place] = known;
    }
    return known;
  }

  private boolean isAt(String known, int from, int count) {
    if (known.length() != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (window[from - start + i] != known.charAt(i)) {
        return false;
      }
    }
    return true;
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
