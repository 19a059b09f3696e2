package vn.motcua.pades.key.external;

import java.security.MessageDigest;

/** SHA-256 of a one-time token; 32 random bytes need no salt. */
@SuppressWarnings("ArrayRecordComponent")
public record TokenHash(byte[] sha256) {
  public TokenHash {
    if (sha256.length != 32) {
      throw new IllegalArgumentException("not a SHA-256");
    }
    sha256 = sha256.clone();
  }

  /** Compares in constant time. */
  boolean matches(OneTimeToken token) {
    return MessageDigest.isEqual(sha256, token.hash().sha256);
  }

  byte[] bytes() {
    return sha256.clone();
  }
}
