package vn.motcua.notification.domain;

import java.io.ByteArrayOutputStream;

/**
 * The GSM 7-bit default alphabet with its extension table, one septet an octet (3GPP TS 23.038).
 */
public final class GsmAlphabet {

  private static final String DEFAULT =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENDED = "\f^{}\\[~]|€";
  private static final byte[] EXTENDED_CODES = {
    0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65
  };
  private static final int ESCAPE = 0x1b;

  private GsmAlphabet() {}

  static boolean knows(int letter) {
    return letter != ESCAPE && (DEFAULT.indexOf(letter) >= 0 || EXTENDED.indexOf(letter) >= 0);
  }

  static int septets(int letter) {
    return EXTENDED.indexOf(letter) >= 0 ? 2 : 1;
  }

  /**
   * Octets of a text.
   *
   * @throws IllegalArgumentException when a letter is not in the alphabet
   */
  public static byte[] encode(String text) {
    var octets = new ByteArrayOutputStream();
    text.codePoints().forEach(letter -> write(letter, octets));
    return octets.toByteArray();
  }

  private static void write(int letter, ByteArrayOutputStream octets) {
    if (!knows(letter)) {
      throw new IllegalArgumentException("Not in the GSM alphabet");
    }
    int extended = EXTENDED.indexOf(letter);
    if (extended >= 0) {
      octets.write(ESCAPE);
      octets.write(EXTENDED_CODES[extended]);
    } else {
      octets.write(DEFAULT.indexOf(letter));
    }
  }
}
