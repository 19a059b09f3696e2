package vn.motcua.kit.sms;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/** Octets to text by data_coding (SMPP 3.4, 5.2.19; 3GPP TS 23.038). */
final class SmsText {
  /** The default alphabet of 3GPP TS 23.038, 6.2.1, one character per code. */
  private static final String GSM_7 =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ"
          + " !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
          + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final Map<Integer, Character> EXTENSION =
      Map.ofEntries(
          Map.entry(0x0a, '\f'),
          Map.entry(0x14, '^'),
          Map.entry(0x28, '{'),
          Map.entry(0x29, '}'),
          Map.entry(0x2f, '\\'),
          Map.entry(0x3c, '['),
          Map.entry(0x3d, '~'),
          Map.entry(0x3e, ']'),
          Map.entry(0x40, '|'),
          Map.entry(0x65, '€'));

  private static final int ESCAPE = 0x1b;

  private SmsText() {}

  /** The default alphabet is expected unpacked, one septet in an octet, as SMPP centres take it. */
  static String decode(int dataCoding, byte[] octets) {
    return switch (alphabet(dataCoding & 0xff)) {
      case GSM -> gsm7(octets);
      case ASCII -> new String(octets, StandardCharsets.US_ASCII);
      case LATIN_1 -> new String(octets, StandardCharsets.ISO_8859_1);
      case UCS_2 -> new String(octets, StandardCharsets.UTF_16BE);
      case BINARY -> HexFormat.of().formatHex(octets);
    };
  }

  private static Alphabet alphabet(int dataCoding) {
    return switch (dataCoding) {
      case 0x01 -> Alphabet.ASCII;
      case 0x03 -> Alphabet.LATIN_1;
      case 0x02, 0x04 -> Alphabet.BINARY;
      case 0x08 -> Alphabet.UCS_2;
      default -> byGroup(dataCoding);
    };
  }

  // Coding groups 00xx and 1111 of 3GPP TS 23.038, chapter 4.
  private static Alphabet byGroup(int dataCoding) {
    if (dataCoding >= 0xf0) {
      return (dataCoding & 0x04) == 0 ? Alphabet.GSM : Alphabet.BINARY;
    }
    return switch (dataCoding & 0xcc) {
      case 0x04 -> Alphabet.BINARY;
      case 0x08 -> Alphabet.UCS_2;
      default -> Alphabet.GSM;
    };
  }

  private static String gsm7(byte[] octets) {
    var text = new StringBuilder(octets.length);
    for (var at = 0; at < octets.length; at++) {
      var code = octets[at] & 0x7f;
      if (code == ESCAPE && at + 1 < octets.length) {
        at++;
        var second = octets[at] & 0x7f;
        text.append(EXTENSION.getOrDefault(second, GSM_7.charAt(second)));
      } else {
        text.append(code == ESCAPE ? ' ' : GSM_7.charAt(code));
      }
    }
    return text.toString();
  }

  private enum Alphabet {
    GSM,
    ASCII,
    LATIN_1,
    UCS_2,
    BINARY
  }
}
