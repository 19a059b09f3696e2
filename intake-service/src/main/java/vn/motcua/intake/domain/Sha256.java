package vn.motcua.intake.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which texts and papers are known again without being kept. */
public final class Sha256 {

  private Sha256() {}

  /** Lower-case hexadecimal hash of a text in UTF-8. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(start().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A digest to be fed piece by piece. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
