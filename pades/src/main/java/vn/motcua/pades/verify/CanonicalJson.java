package vn.motcua.pades.verify;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of JSON (RFC 8785) of strings, numbers, truths, lists and maps: keys sorted,
 * no white space, each character escaped in one way only; a null member is left out.
 */
final class CanonicalJson {
  private final StringBuilder out = new StringBuilder(1024);

  private CanonicalJson() {}

  static String of(Object value) {
    CanonicalJson json = new CanonicalJson();
    json.write(value);
    return json.out.toString();
  }

  /** An object of alternating keys and values. */
  static SortedMap<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
    SortedMap<String, @Nullable Object> object = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return object;
  }

  private void write(Object value) {
    switch (value) {
      case Map<?, ?> object -> object(object);
      case List<?> list -> list(list);
      case Integer number -> out.append(number);
      case Long number -> out.append(number);
      case Boolean truth -> out.append(truth);
      default -> string(value.toString());
    }
  }

  private void object(Map<?, ?> object) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> member : object.entrySet()) {
      if (member.getValue() != null) {
        out.append(separator);
        string(String.valueOf(member.getKey()));
        out.append(':');
        write(member.getValue());
        separator = ",";
      }
    }
    out.append('}');
  }

  private void list(List<?> list) {
    out.append('[');
    String separator = "";
    for (Object item : list) {
      out.append(separator);
      write(item);
      separator = ",";
    }
    out.append(']');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ') {
          out.append("\\u00").append(Character.forDigit(c >> 4, 16));
          out.append(Character.forDigit(c & 15, 16));
        } else {
          out.append(c);
        }
      }
    }
  }
}
