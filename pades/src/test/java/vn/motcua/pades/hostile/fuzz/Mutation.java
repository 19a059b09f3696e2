package vn.motcua.pades.hostile.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes any bytes a little, in the ways in which parsers are wrong. */
final class Mutation {
  private static final List<String> WORDS =
      List.of(
          "<<",
          ">>",
          "[",
          "]",
          "(",
          ")",
          "<",
          ">",
          "/",
          "%",
          "\n",
          "\r",
          " ",
          "\0",
          "null",
          "true",
          "R",
          " 0 R",
          "1 0 R",
          "0 0 R",
          "-1",
          "0",
          "2147483647",
          "2147483648",
          "4294967296",
          "9999999999",
          "99999999999999999999",
          "1e9",
          "--1",
          ".",
          "obj",
          "endobj",
          "stream",
          "endstream",
          "xref\n",
          "trailer",
          "startxref",
          "%%EOF\n",
          "%PDF-1.7\n",
          "/Length",
          "/Type",
          "/Pages",
          "/Kids",
          "/Parent",
          "/Prev",
          "/Root",
          "/Size",
          "/Encrypt",
          "/XRefStm",
          "/ObjStm",
          "/ByteRange[0 1 2 3]",
          "/Contents<00>",
          "/Filter/FlateDecode",
          "/Names",
          "/AcroForm",
          "/Fields",
          "/Annots",
          "/DSS",
          "#00",
          "#",
          "\\");
  private static final byte[] DER = {
    0x02,
    0x03,
    0x04,
    0x05,
    0x06,
    0x0C,
    0x17,
    0x18,
    0x30,
    0x31,
    (byte) 0x80,
    (byte) 0x84,
    (byte) 0xA0,
    (byte) 0xA1,
    (byte) 0xFF,
    0x00,
    0x7F
  };

  private final RandomGenerator random;
  private final boolean text;

  /** {@code text}: puts in the words of PDF, else the octets of ASN.1. */
  Mutation(RandomGenerator random, boolean text) {
    this.random = random;
    this.text = text;
  }

  /** One to four changes; {@code other} is something to take parts from. */
  byte[] of(byte[] input, byte[] other) {
    byte[] changed = input;
    for (int i = random.nextInt(4); i >= 0; i--) {
      changed = once(changed, other);
    }
    return changed;
  }

  private byte[] once(byte[] input, byte[] other) {
    int at = random.nextInt(input.length + 1);
    int length = Math.min(input.length - at, 1 + random.nextInt(1 << random.nextInt(1, 11)));
    return switch (random.nextInt(9)) {
      case 0, 1 -> flipped(input, at);
      case 2 -> replaced(input, at, Math.min(1, length), octet());
      case 3 -> replaced(input, at, length, new byte[0]);
      case 4 -> replaced(input, at, 0, Arrays.copyOfRange(input, at, at + length));
      case 5 -> replaced(input, at, 0, word());
      case 6 -> replaced(input, at, length, word());
      case 7 -> replaced(input, at, length, part(other));
      default -> text ? number(input, at) : replaced(input, at, Math.min(1, length), word());
    };
  }

  private byte[] flipped(byte[] input, int at) {
    byte[] flipped = input.clone();
    if (at < flipped.length) {
      flipped[at] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] octet() {
    return new byte[] {(byte) random.nextInt()};
  }

  private byte[] word() {
    return text
        ? Seeds.ascii(WORDS.get(random.nextInt(WORDS.size())))
        : new byte[] {DER[random.nextInt(DER.length)]};
  }

  private byte[] part(byte[] other) {
    int from = random.nextInt(other.length + 1);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(1, 512)));
  }

  /** The next number becomes another of the same length. */
  private byte[] number(byte[] input, int at) {
    byte[] changed = input.clone();
    int from = at;
    while (from < changed.length && !isDigit(changed[from])) {
      from++;
    }
    for (int i = from; i < changed.length && isDigit(changed[i]); i++) {
      changed[i] = (byte) ('0' + random.nextInt(10));
    }
    return changed;
  }

  private static boolean isDigit(byte octet) {
    return octet >= '0' && octet <= '9';
  }

  private static byte[] replaced(byte[] input, int at, int length, byte[] by) {
    byte[] changed = Arrays.copyOf(input, input.length - length + by.length);
    System.arraycopy(by, 0, changed, at, by.length);
    System.arraycopy(input, at + length, changed, at + by.length, input.length - at - length);
    return changed;
  }
}
