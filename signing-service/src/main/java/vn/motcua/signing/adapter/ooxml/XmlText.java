package vn.motcua.signing.adapter.ooxml;

/** Text as XML 1.0 has it: marked characters escaped, those it does not know left out. */
final class XmlText {
  private XmlText() {}

  static String of(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints().filter(XmlText::isAllowed).forEach(letter -> append(out, letter));
    return out.toString();
  }

  private static void append(StringBuilder out, int letter) {
    switch (letter) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(letter);
    }
  }

  private static boolean isAllowed(int letter) {
    return letter == '\t'
        || letter == '\n'
        || letter >= 0x20 && letter <= 0xD7FF
        || letter >= 0xE000 && letter <= 0xFFFD
        || letter >= 0x10000;
  }
}
