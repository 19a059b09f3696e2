package vn.motcua.pades.cos;

/** Character classes of PDF (ISO 32000-1, 7.2.2). */
final class Lexical {
  private static final byte[] UPPER_HEX = new byte[256];
  private static final boolean[] REGULAR = new boolean[256];

  static {
    for (int c = 0; c < UPPER_HEX.length; c++) {
      boolean letter = c >= 'A' && c <= 'F';
      UPPER_HEX[c] = (byte) (isDigit(c) ? c - '0' : letter ? c - 'A' + 10 : -1);
      REGULAR[c] = c > ' ' && c < 127 && !isDelimiter(c);
    }
  }

  private Lexical() {}

  private static boolean isDelimiter(int c) {
    return switch (c) {
      case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
      default -> false;
    };
  }

  static boolean isRegular(int c) {
    return c >= 0 && c < REGULAR.length && REGULAR[c];
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Value of an upper-case hexadecimal digit, or -1: our files use one case only. */
  static int upperHex(int c) {
    return UPPER_HEX[c & 0xFF];
  }
}
