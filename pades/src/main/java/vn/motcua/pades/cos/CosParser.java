package vn.motcua.pades.cos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads exactly what {@link CosWriter} writes, from a place in an array on; all else is malformed.
 */
final class CosParser {
  private static final int DEEPEST = 64;

  /** A value of two bytes takes forty times that in memory. */
  private static final int MOST_VALUES = 2_000_000;

  private final ByteCursor cursor;
  private int depth;
  private int values;

  CosParser(ByteCursor cursor) {
    this.cursor = cursor;
  }

  Cos value() {
    if (++depth > DEEPEST || ++values > MOST_VALUES) {
      throw cursor.malformed("nested too deeply, or too much");
    }
    Cos value =
        switch (cursor.peek()) {
          case '/' -> new Cos.Name(name());
          case '[' -> array();
          case '(' -> literalText();
          case '<' -> cursor.sees("<<") ? dictionary() : hexText();
          case 't', 'f', 'n' -> keyword();
          default -> numberOrReference();
        };
    depth--;
    return value;
  }

  Cos.Dict dictionary() {
    cursor.expect("<<");
    FewEntries.Collector entries = new FewEntries.Collector();
    while (!cursor.sees(">>")) {
      String key = name();
      if (cursor.peek() == ' ') {
        cursor.advance();
      }
      if (!entries.add(key, value())) {
        throw cursor.malformed("a key twice");
      }
    }
    cursor.moveTo(cursor.at() + 2);
    return new Cos.Dict(entries.map());
  }

  private Cos.Arr array() {
    cursor.expect("[");
    List<Cos> items = new ArrayList<>();
    while (cursor.peek() != ']') {
      if (!items.isEmpty()) {
        cursor.expect(" ");
      }
      items.add(value());
    }
    cursor.advance();
    return new Cos.Arr(items);
  }

  private String name() {
    cursor.expect("/");
    int start = cursor.at();
    boolean escaped = cursor.skipRegular();
    String raw = cursor.nameSince(start);
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
        throw cursor.malformed("a cut name");
      }
    }
    return name.toString();
  }

  private Cos.Text literalText() {
    cursor.expect("(");
    int start = cursor.at();
    while (cursor.peek() != ')') {
      if (cursor.peek() < ' '
          || cursor.peek() > '~'
          || cursor.peek() == '('
          || cursor.peek() == '\\') {
        throw cursor.malformed("a string that should be hexadecimal");
      }
      cursor.advance();
    }
    Cos.Text text = new Cos.Text(cursor.since(start));
    cursor.advance();
    return text;
  }

  private Cos.Text hexText() {
    cursor.expect("<");
    byte[] decoded = cursor.hexadecimal();
    cursor.expect(">");
    return new Cos.Text(new String(decoded, StandardCharsets.ISO_8859_1));
  }

  private Cos keyword() {
    for (String word : List.of("true", "false", "null")) {
      if (cursor.sees(word)) {
        cursor.moveTo(cursor.at() + word.length());
        return word.equals("null") ? new Cos.Null() : new Cos.Bool(word.equals("true"));
      }
    }
    throw cursor.malformed("an unknown word");
  }

  private Cos numberOrReference() {
    int start = cursor.at();
    while (Lexical.isDigit(cursor.peek())
        || cursor.peek() == '.'
        || cursor.peek() == '-'
        || cursor.peek() == '+') {
      cursor.advance();
    }
    if (cursor.at() == start) {
      throw cursor.malformed("no value");
    }
    if (cursor.sees(" 0 R")) {
      int end = cursor.at();
      cursor.moveTo(start);
      int number = cursor.integer();
      if (cursor.at() != end) {
        throw cursor.malformed("a reference that is none");
      }
      cursor.moveTo(cursor.at() + 4);
      return new Cos.Ref(number);
    }
    return new Cos.Num(cursor.since(start));
  }

  private int octet(int high, int low) {
    int value = Lexical.upperHex(high) << 4 | Lexical.upperHex(low);
    if (value < 0) {
      throw cursor.malformed("not a hexadecimal digit");
    }
    return value;
  }
}
