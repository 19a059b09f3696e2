package vn.motcua.paper.pdf;

import java.nio.charset.StandardCharsets;

/** The operators of a page's content stream. */
final class Ink {
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder operators = new StringBuilder(8192);

  Ink put(String text) {
    operators.append(text);
    return this;
  }

  /** A number with at most three decimals, and a blank. */
  Ink number(double value) {
    var thousandths = Math.round(Math.abs(value) * 1000);
    if (value < 0 && thousandths != 0) {
      operators.append('-');
    }
    operators.append(thousandths / 1000);
    decimals((int) (thousandths % 1000));
    operators.append(' ');
    return this;
  }

  /** A glyph number as four hexadecimal digits. */
  Ink glyph(int number) {
    for (var shift = 12; shift >= 0; shift -= 4) {
      operators.append(HEX.charAt((number >> shift) & 15));
    }
    return this;
  }

  byte[] bytes() {
    return operators.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void decimals(int thousandths) {
    if (thousandths == 0) {
      return;
    }
    operators.append('.').append((char) ('0' + thousandths / 100));
    if (thousandths % 100 != 0) {
      operators.append((char) ('0' + thousandths / 10 % 10));
    }
    if (thousandths % 10 != 0) {
      operators.append((char) ('0' + thousandths % 10));
    }
  }
}
