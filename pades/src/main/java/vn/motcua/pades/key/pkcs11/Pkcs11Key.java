package vn.motcua.pades.key.pkcs11;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import vn.motcua.pades.Answer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.cms.RawSignatures;
import vn.motcua.pades.key.CertificateHash;
import vn.motcua.pades.sign.Signer;
import vn.motcua.pades.sign.SigningKey;

/** A key in a token: it signs there, and every value is verified before it is given out. */
public final class Pkcs11Key implements SigningKey {
  /** Text, so that its signature can never stand for signed attributes, which are a DER SET. */
  private static final byte[] SAMPLE =
      "Motcua: thử khóa ký, không phải văn bản".getBytes(StandardCharsets.UTF_8);

  private final Pkcs11Token token;
  private final Signer signer;

  Pkcs11Key(Pkcs11Token token, Signer signer) {
    this.token = token;
    this.signer = signer;
  }

  @Override
  public Signer signer() {
    return signer;
  }

  @Override
  public byte[] sign(byte[] signedAttributes) {
    return signIfAble(signedAttributes).orElseThrow();
  }

  @Override
  public Answer<byte[]> signIfAble(byte[] signedAttributes) {
    X509Certificate certificate = signer.certificate();
    CertificateHash hash = CertificateHash.of(certificate);
    return token
        .use(session -> session.sign(hash, signer.scheme(), signedAttributes))
        .then(value -> verified(signedAttributes, value));
  }

  /** Signs a sample and verifies it: the token is there, logged in, and holds this key. */
  public Answer<Duration> probe() {
    long start = System.nanoTime();
    return signIfAble(SAMPLE).map(value -> Duration.ofNanos(System.nanoTime() - start));
  }

  private Answer<byte[]> verified(byte[] content, byte[] value) {
    return RawSignatures.verified(
            signer.scheme(), signer.certificate().getPublicKey(), content, value)
        .map(Answer::accept)
        .orElse(Answer.refuse(LayerRefusal.SIGNATURE_DOES_NOT_MATCH));
  }
}
