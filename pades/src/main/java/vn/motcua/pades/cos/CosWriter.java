package vn.motcua.pades.cos;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/** Writes values in the one canonical form our own files use: no optional white space. */
public final class CosWriter {
  private final PdfBuffer out;
  private final BiConsumer<String, Cos> entry = this::entry;

  public CosWriter(PdfBuffer out) {
    this.out = out;
  }

  public void write(Cos value) {
    switch (value) {
      case Cos.Name(String name) -> name(name);
      case Cos.Text(String text) -> text(text);
      case Cos.Num(String literal) -> out.put(literal);
      case Cos.Ref(int number) -> out.number(number).put(" 0 R");
      case Cos.Bool(boolean truth) -> out.put(truth ? "true" : "false");
      case Cos.Null() -> out.put("null");
      case Cos.Arr array -> array(array);
      case Cos.Dict dictionary -> dictionary(dictionary);
    }
  }

  /** {@code n 0 obj ... endobj}. */
  public void object(int number, Cos value) {
    open(number);
    write(value);
    out.put("\nendobj\n");
  }

  /** {@code n 0 obj ... stream ... endstream endobj}; {@code /Length} is in the dictionary. */
  public void stream(int number, Cos.Dict dictionary, byte[] source, int from, int count) {
    open(number);
    write(dictionary);
    out.put("\nstream\n").put(source, from, count).put("\nendstream\nendobj\n");
  }

  /** As the other, from a stream of exactly {@code count} bytes. */
  void stream(int number, Cos.Dict dictionary, InputStream source, int count) throws IOException {
    open(number);
    write(dictionary);
    out.put("\nstream\n").put(source, count).put("\nendstream\nendobj\n");
  }

  private void open(int number) {
    out.number(number).put(" 0 obj\n");
  }

  private void array(Cos.Arr array) {
    out.put('[');
    boolean first = true;
    for (Cos item : array.items()) {
      if (!first) {
        out.put(' ');
      }
      write(item);
      first = false;
    }
    out.put(']');
  }

  private void dictionary(Cos.Dict dictionary) {
    out.put("<<");
    dictionary.entries().forEach(entry);
    out.put(">>");
  }

  private void entry(String key, Cos value) {
    name(key);
    if (startsRegular(value)) {
      out.put(' ');
    }
    write(value);
  }

  private static boolean startsRegular(Cos value) {
    return value instanceof Cos.Num
        || value instanceof Cos.Ref
        || value instanceof Cos.Bool
        || value instanceof Cos.Null;
  }

  private void name(String name) {
    out.put('/');
    if (isPlainName(name)) {
      out.put(name);
      return;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Lexical.isRegular(c) && c != '#') {
        out.put(c);
      } else {
        out.put('#').hex(c);
      }
    }
  }

  private static boolean isPlainName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Lexical.isRegular(c) || c == '#') {
        return false;
      }
    }
    return true;
  }

  private void text(String text) {
    if (isPlain(text)) {
      out.put('(').put(text).put(')');
      return;
    }
    out.put('<').hex(text).put('>');
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '(' || c == ')' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
