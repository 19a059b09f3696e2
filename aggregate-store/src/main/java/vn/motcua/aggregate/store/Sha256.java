package vn.motcua.aggregate.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of everything that is stored and must not change. */
public final class Sha256 {

  private Sha256() {}

  public static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
