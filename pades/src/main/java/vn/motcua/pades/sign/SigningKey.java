package vn.motcua.pades.sign;

import vn.motcua.pades.Answer;

/** A private key that signs at once; keys that answer later complete a {@link PendingLayer}. */
public interface SigningKey {

  /** The certificate path and scheme this key signs with. */
  Signer signer();

  /**
   * The signature value over DER signed attributes.
   *
   * @throws IllegalStateException when the key is out of order
   */
  byte[] sign(byte[] signedAttributes);

  /**
   * As {@link #sign}, where a token, its owner or a remote service may say no; keys in our own
   * memory never do.
   */
  default Answer<byte[]> signIfAble(byte[] signedAttributes) {
    return Answer.accept(sign(signedAttributes));
  }
}
