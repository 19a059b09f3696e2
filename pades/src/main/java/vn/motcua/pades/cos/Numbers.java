package vn.motcua.pades.cos;

/** Reading of number literals; a wrong literal is malformed, never an exception of the JDK. */
public final class Numbers {
  private Numbers() {}

  public static int integer(String literal) {
    if (literal.isEmpty() || literal.length() > 9) {
      throw new MalformedPdf("not a small integer");
    }
    int value = 0;
    for (int i = 0; i < literal.length(); i++) {
      if (!Lexical.isDigit(literal.charAt(i))) {
        throw new MalformedPdf("not a small integer");
      }
      value = value * 10 + literal.charAt(i) - '0';
    }
    return value;
  }

  public static double real(Cos value) {
    if (!(value instanceof Cos.Num(String literal))) {
      throw new MalformedPdf("not a number");
    }
    try {
      return Double.parseDouble(literal);
    } catch (NumberFormatException wrong) {
      throw new MalformedPdf("not a number");
    }
  }
}
