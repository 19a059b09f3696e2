package vn.motcua.pades.key.csc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one JSON text strictly (RFC 8259): UTF-8, nothing behind it, no name twice. */
final class JsonReader {
  private static final int DEEPEST = 16;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /** Empty when it is anything but one JSON text. */
  static Optional<Json> read(byte[] utf8) {
    try {
      String decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      JsonReader reader = new JsonReader(decoded);
      Json value = reader.value(0);
      return reader.peek() == '\0' && reader.at == decoded.length()
          ? Optional.of(value)
          : Optional.empty();
    } catch (CharacterCodingException | Malformed other) {
      return Optional.empty();
    }
  }

  private Json value(int depth) {
    if (depth > DEEPEST) {
      throw new Malformed();
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Truth(true));
      case 'f' -> word("false", new Json.Truth(false));
      case 'n' -> word("null", new Json.Nothing());
      default -> number();
    };
  }

  private Json object(int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    at++;
    if (takes('}')) {
      return new Json.Obj(members);
    }
    do {
      peek();
      String name = string();
      expect(':');
      if (members.put(name, value(depth + 1)) != null) {
        throw new Malformed();
      }
    } while (takes(','));
    expect('}');
    return new Json.Obj(members);
  }

  private Json array(int depth) {
    List<Json> items = new ArrayList<>();
    at++;
    if (takes(']')) {
      return new Json.Arr(items);
    }
    do {
      items.add(value(depth + 1));
    } while (takes(','));
    expect(']');
    return new Json.Arr(items);
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw new Malformed();
    }
    at += word.length();
    return value;
  }

  private Json number() {
    Matcher found = NUMBER.matcher(text).region(at, text.length());
    if (!found.lookingAt()) {
      throw new Malformed();
    }
    at = found.end();
    return new Json.Num(Double.parseDouble(found.group()));
  }

  private String string() {
    if (next() != '"') {
      throw new Malformed();
    }
    StringBuilder read = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      if (c < ' ') {
        throw new Malformed();
      }
      read.append(c == '\\' ? escaped() : c);
    }
    return read.toString();
  }

  private char escaped() {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> fourDigits();
      default -> throw new Malformed();
    };
  }

  private char fourDigits() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw new Malformed();
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }

  /** The next character that is no white space, not yet taken; NUL at the end. */
  private char peek() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean takes(char wanted) {
    boolean found = peek() == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private void expect(char wanted) {
    if (!takes(wanted)) {
      throw new Malformed();
    }
  }

  private char next() {
    if (at >= text.length()) {
      throw new Malformed();
    }
    return text.charAt(at++);
  }

  /** The text is no JSON; never leaves this class. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super("not JSON", null, false, false);
    }
  }
}
