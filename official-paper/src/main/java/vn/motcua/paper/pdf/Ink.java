package vn.motcua.paper.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The operators of a page's content stream. */
final class Ink {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NUMBER = 24;

  private byte[] operators = new byte[16_384];
  private int length;

  /** ASCII only. */
  @SuppressWarnings("deprecation")
  Ink put(String text) {
    room(text.length());
    text.getBytes(0, text.length(), operators, length);
    length += text.length();
    return this;
  }

  /** A number with at most three decimals, and a blank. */
  Ink number(double value) {
    room(LONGEST_NUMBER);
    var thousandths = Math.round(Math.abs(value) * 1000);
    if (value < 0 && thousandths != 0) {
      digit('-');
    }
    whole(thousandths / 1000);
    decimals((int) (thousandths % 1000));
    digit(' ');
    return this;
  }

  /** A glyph number as four hexadecimal digits. */
  Ink glyph(int number) {
    room(4);
    for (var shift = 12; shift >= 0; shift -= 4) {
      digit(HEX[number >> shift & 15]);
    }
    return this;
  }

  @Override
  public String toString() {
    return new String(operators, 0, length, StandardCharsets.US_ASCII);
  }

  byte[] bytes() {
    return Arrays.copyOf(operators, length);
  }

  private void whole(long number) {
    if (number >= 10) {
      whole(number / 10);
    }
    digit((int) ('0' + number % 10));
  }

  private void decimals(int thousandths) {
    if (thousandths == 0) {
      return;
    }
    digit('.');
    digit('0' + thousandths / 100);
    if (thousandths % 100 != 0) {
      digit('0' + thousandths / 10 % 10);
    }
    if (thousandths % 10 != 0) {
      digit('0' + thousandths % 10);
    }
  }

  private void digit(int ascii) {
    operators[length++] = (byte) ascii;
  }

  private void room(int more) {
    if (length + more > operators.length) {
      operators = Arrays.copyOf(operators, Math.max(length + more, 2 * operators.length));
    }
  }
}
