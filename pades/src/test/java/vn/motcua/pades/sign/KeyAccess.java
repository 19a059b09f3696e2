package vn.motcua.pades.sign;

import java.security.PrivateKey;
import vn.motcua.pades.cms.SignatureScheme;

/** Lets tests sign as other software would. */
public final class KeyAccess {
  private KeyAccess() {}

  public static PrivateKey privateKey(SigningKey key) {
    return ((Pkcs12Key) key).privateKey();
  }

  /** The same key, signing by another scheme than its default. */
  public static SigningKey withScheme(SigningKey key, SignatureScheme scheme) {
    return new OtherScheme(key, scheme);
  }
}
