package vn.motcua.aggregate.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest of this module. */
final class Sha256 {

  private Sha256() {}

  static byte[] of(byte[] bytes) {
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
