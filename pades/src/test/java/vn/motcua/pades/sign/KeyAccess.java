package vn.motcua.pades.sign;

import java.security.PrivateKey;

/** Lets tests sign as other software would. */
public final class KeyAccess {
  private KeyAccess() {}

  public static PrivateKey privateKey(SigningKey key) {
    return ((Pkcs12Key) key).privateKey();
  }
}
