package vn.motcua.intake.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The random secret that, with the code, opens the public tracking. */
public record TrackingSecret(String value) {

  /** Letters and digits that no one confuses: no 0 O 1 I L U. */
  public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  public static final int LENGTH = 16;

  /** Spaces and hyphens that people type along do not count, nor does case. */
  public static TrackingSecret typed(String typed) {
    return new TrackingSecret(typed.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT));
  }

  /** SHA-256 of {@code code:secret} in hex: what other services may know. */
  public String hash(String code) {
    return Sha256.hex(code + ":" + value);
  }

  /** Compares in constant time. */
  public boolean opens(String code, String expectedHash) {
    return MessageDigest.isEqual(
        hash(code).getBytes(StandardCharsets.US_ASCII),
        expectedHash.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "TrackingSecret[…]";
  }
}
