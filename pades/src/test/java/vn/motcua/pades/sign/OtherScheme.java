package vn.motcua.pades.sign;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import vn.motcua.pades.cms.RawSignatures;
import vn.motcua.pades.cms.SignatureScheme;

/** A key that signs by another scheme than its default. */
final class OtherScheme implements SigningKey {
  private final PrivateKey key;
  private final Signer signer;

  OtherScheme(SigningKey key, SignatureScheme scheme) {
    this.key = ((Pkcs12Key) key).privateKey();
    this.signer = Signer.of(key.signer().path(), scheme).orElseThrow();
  }

  @Override
  public Signer signer() {
    return signer;
  }

  @Override
  public byte[] sign(byte[] signedAttributes) {
    try {
      return RawSignatures.sign(signer.scheme(), key, signedAttributes);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
