package vn.motcua.pades.sign;

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
}
