package vn.motcua.pades.cos;

/** Character classes of PDF (ISO 32000-1, 7.2.2). */
final class Lexical {
  private Lexical() {}

  static boolean isDelimiter(int c) {
    return switch (c) {
      case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
      default -> false;
    };
  }

  static boolean isRegular(int c) {
    return c > ' ' && c < 127 && !isDelimiter(c);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Value of an upper-case hexadecimal digit, or -1: our files use one case only. */
  static int upperHex(int c) {
    if (isDigit(c)) {
      return c - '0';
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  }
}
