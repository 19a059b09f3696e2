package vn.motcua.pades.key.csc;

import java.util.List;
import java.util.function.Supplier;
import vn.motcua.pades.Answer;
import vn.motcua.pades.sign.Signer;
import vn.motcua.pades.sign.SigningKey;

/** A remote key as any other: one authorisation for one value; batches go to {@link CscService}. */
public final class CscKey implements SigningKey {
  private final CscService service;
  private final CscCredential credential;
  private final Supplier<CscSecrets> secrets;

  /** {@code secrets}: what the owner enters, asked once for each signature. */
  public CscKey(CscService service, CscCredential credential, Supplier<CscSecrets> secrets) {
    this.service = service;
    this.credential = credential;
    this.secrets = secrets;
  }

  @Override
  public Signer signer() {
    return credential.signer();
  }

  @Override
  public byte[] sign(byte[] signedAttributes) {
    return signIfAble(signedAttributes).orElseThrow();
  }

  @Override
  public Answer<byte[]> signIfAble(byte[] signedAttributes) {
    return service.sign(credential, List.of(signedAttributes), secrets.get()).map(List::getFirst);
  }
}
