package vn.motcua.pades.cos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads exactly what {@link CosWriter} writes, from a place in an array on; all else is malformed.
 */
final class CosParser {
  private static final int DEEPEST = 64;

  private final byte[] bytes;
  private int at;
  private int depth;

  CosParser(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  int at() {
    return at;
  }

  void moveTo(int place) {
    at = place;
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

  Cos value() {
    if (++depth > DEEPEST) {
      throw malformed("nested too deeply");
    }
    Cos value =
        switch (peek()) {
          case '/' -> new Cos.Name(name());
          case '[' -> array();
          case '(' -> literalText();
          case '<' -> sees("<<") ? dictionary() : hexText();
          case 't', 'f', 'n' -> keyword();
          default -> numberOrReference();
        };
    depth--;
    return value;
  }

  Cos.Dict dictionary() {
    expect("<<");
    Map<String, Cos> entries = new LinkedHashMap<>();
    while (!sees(">>")) {
      String key = name();
      if (peek() == ' ') {
        at++;
      }
      if (entries.put(key, value()) != null) {
        throw malformed("a key twice");
      }
    }
    at += 2;
    return new Cos.Dict(entries);
  }

  private Cos.Arr array() {
    expect("[");
    List<Cos> items = new ArrayList<>();
    while (peek() != ']') {
      if (!items.isEmpty()) {
        expect(" ");
      }
      items.add(value());
    }
    at++;
    return new Cos.Arr(items);
  }

  private String name() {
    expect("/");
    int start = at;
    boolean escaped = false;
    while (Lexical.isRegular(peek())) {
      escaped |= peek() == '#';
      at++;
    }
    String raw = latin1(start, at);
    return escaped ? unescaped(raw) : raw;
  }

  private String unescaped(String raw) {
    StringBuilder name = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '#') {
        name.append(c);
      } else if (i + 2 < raw.length()) {
        name.append((char) octet(raw.charAt(i + 1), raw.charAt(i + 2)));
        i += 2;
      } else {
        throw malformed("a cut name");
      }
    }
    return name.toString();
  }

  private Cos.Text literalText() {
    expect("(");
    int start = at;
    while (peek() != ')') {
      if (peek() < ' ' || peek() > '~' || peek() == '(' || peek() == '\\') {
        throw malformed("a string that should be hexadecimal");
      }
      at++;
    }
    return new Cos.Text(latin1(start, at++));
  }

  private Cos.Text hexText() {
    expect("<");
    int start = at;
    while (Lexical.upperHex(peek()) >= 0) {
      at++;
    }
    int digits = at - start;
    expect(">");
    if (digits % 2 != 0) {
      throw malformed("an odd number of hexadecimal digits");
    }
    byte[] decoded = new byte[digits / 2];
    for (int i = 0; i < decoded.length; i++) {
      decoded[i] = (byte) octet(bytes[start + 2 * i], bytes[start + 2 * i + 1]);
    }
    return new Cos.Text(new String(decoded, StandardCharsets.ISO_8859_1));
  }

  private Cos keyword() {
    for (String word : List.of("true", "false", "null")) {
      if (sees(word)) {
        at += word.length();
        return word.equals("null") ? new Cos.Null() : new Cos.Bool(word.equals("true"));
      }
    }
    throw malformed("an unknown word");
  }

  private Cos numberOrReference() {
    int start = at;
    while (Lexical.isDigit(peek()) || peek() == '.' || peek() == '-' || peek() == '+') {
      at++;
    }
    if (at == start) {
      throw malformed("no value");
    }
    if (sees(" 0 R")) {
      int end = at;
      at = start;
      int number = integer();
      if (at != end) {
        throw malformed("a reference that is none");
      }
      at += 4;
      return new Cos.Ref(number);
    }
    return new Cos.Num(latin1(start, at));
  }

  private int octet(int high, int low) {
    int value = Lexical.upperHex(high) << 4 | Lexical.upperHex(low);
    if (value < 0) {
      throw malformed("not a hexadecimal digit");
    }
    return value;
  }

  private int peek() {
    if (at >= bytes.length) {
      throw malformed("the end came too early");
    }
    return bytes[at] & 0xFF;
  }

  private String latin1(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  MalformedPdf malformed(String what) {
    return new MalformedPdf(what + " at byte " + at);
  }
}
