package vn.motcua.signing.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code printed beside the QR code, by which anybody asks whether the paper before him holds: 80
 * bits that follow from the document's random id and its number, so that equal input freezes equal
 * bytes, nobody guesses one, and a number made void leaves a code that leads nowhere.
 */
public record CheckCode(String value) {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int BITS_OF_LETTER = 5;
  private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

  public CheckCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a check code has 16 letters and digits");
    }
  }

  public static CheckCode of(DocumentId id, DocumentNumber number) {
    var digest = sha256("motcua check code 1\n" + id.value() + "\n" + number.key());
    var code = new StringBuilder(LENGTH);
    for (var at = 0; at < LENGTH; at++) {
      code.append(LETTERS.charAt(fiveBits(digest, at * BITS_OF_LETTER)));
    }
    return new CheckCode(code.toString());
  }

  private static int fiveBits(byte[] bytes, int from) {
    var first = (bytes[from / 8] & 0xff) << 8;
    var next = bytes[from / 8 + 1] & 0xff;
    return ((first | next) >>> (16 - BITS_OF_LETTER - from % 8)) & 0x1f;
  }

  /** As people type it: case, spaces and hyphens do not count, O is 0, I and L are 1. */
  public static Optional<CheckCode> typed(String text) {
    var code =
        text.replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return SHAPE.matcher(code).matches() ? Optional.of(new CheckCode(code)) : Optional.empty();
  }

  /** In groups of four, as it is printed. */
  public String printed() {
    return value.replaceAll("(.{4})(?=.)", "$1-");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
