package vn.motcua.pades.key.csc;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes one flat JSON object into a buffer that can be wiped: a PIN never becomes a String. */
final class JsonWriter {
  private char[] written = new char[512];
  private int length;
  private boolean first = true;

  JsonWriter() {
    put('{');
  }

  JsonWriter text(String name, String value) {
    name(name);
    string(value);
    return this;
  }

  JsonWriter truth(String name, boolean value) {
    name(name);
    raw(Boolean.toString(value));
    return this;
  }

  JsonWriter number(String name, int value) {
    name(name);
    raw(Integer.toString(value));
    return this;
  }

  JsonWriter texts(String name, List<String> values) {
    name(name);
    put('[');
    for (int i = 0; i < values.size(); i++) {
      raw(i == 0 ? "" : ",");
      string(values.get(i));
    }
    put(']');
    return this;
  }

  /** {@code authData} of credentials/authorize: each secret with its id. */
  JsonWriter secrets(CscSecrets secrets) {
    name("authData");
    put('[');
    boolean[] later = new boolean[1];
    secrets.each((id, secret) -> {
      raw(later[0] ? ",{\"id\":" : "{\"id\":");
      string(id);
      raw(",\"value\":");
      string(CharBuffer.wrap(secret));
      put('}');
      later[0] = true;
    });
    put(']');
    return this;
  }

  /** The object in UTF-8; the buffer is wiped, the caller wipes what it gets. */
  byte[] finish() {
    put('}');
    var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(written, 0, length));
    byte[] body = new byte[encoded.remaining()];
    encoded.get(body);
    Arrays.fill(encoded.array(), (byte) 0);
    Arrays.fill(written, '\0');
    return body;
  }

  private void name(String name) {
    raw(first ? "" : ",");
    first = false;
    string(name);
    put(':');
  }

  private void string(CharSequence value) {
    put('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ') {
        raw("\\u%04x".formatted((int) c));
      } else {
        raw(c == '"' || c == '\\' ? "\\" : "");
        put(c);
      }
    }
    put('"');
  }

  private void raw(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  private void put(char c) {
    if (length == written.length) {
      char[] larger = Arrays.copyOf(written, 2 * length);
      Arrays.fill(written, '\0');
      written = larger;
    }
    written[length++] = c;
  }
}
