package vn.motcua.pades.sign;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Layer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.cms.CmsTemplate;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cms.RawSignatures;
import vn.motcua.pades.cms.SignatureScheme;

/**
 * A layer that waits for its value outside this process: with the revision's bytes it is all that
 * completing needs, so that nothing is prepared twice after somebody has entered a PIN.
 *
 * @param path signer first, without the root
 * @param signedAttributes DER SET that the key signs
 * @param increment what the layer appends, zeros where the CMS will stand
 * @param gapStart offset in {@code increment} of the {@code <} of /Contents
 * @param gapEnd offset in {@code increment} after its {@code >}
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredLayer(
    Layer layer,
    List<X509Certificate> path,
    SignatureScheme scheme,
    byte[] signedAttributes,
    byte[] increment,
    int gapStart,
    int gapEnd) {

  public StoredLayer {
    if (path.isEmpty() || !scheme.fits(path.getFirst().getPublicKey())) {
      throw new IllegalArgumentException("no certificate that fits the scheme");
    }
    if (gapStart < 0 || gapEnd < gapStart + 2 || gapEnd > increment.length) {
      throw new IllegalArgumentException("a gap outside the increment");
    }
    path = List.copyOf(path);
    signedAttributes = signedAttributes.clone();
    increment = increment.clone();
  }

  /** The certificate whose key the value must be made with. */
  public X509Certificate certificate() {
    return path.getFirst();
  }

  /**
   * Embeds a value after verifying it with the certificate, over the bytes the layer was prepared
   * for; refused for any other bytes. An ECDSA value may be r and s side by side.
   */
  public Answer<SignedPdf> complete(byte[] revision, byte[] signatureValue) {
    CmsTemplate template = CmsTemplate.of(path, scheme);
    if (!Arrays.equals(template.signedAttributes(digestOver(revision)), signedAttributes)) {
      return Answer.refuse(LayerRefusal.SIGNED_OTHER_BYTES);
    }
    return RawSignatures.verified(
            scheme, certificate().getPublicKey(), signedAttributes, signatureValue)
        .map(value -> signed(revision, template.encode(signedAttributes, value)))
        .orElse(Answer.refuse(LayerRefusal.SIGNATURE_DOES_NOT_MATCH));
  }

  private byte[] digestOver(byte[] revision) {
    MessageDigest digest = Digests.start(scheme.digest());
    digest.update(revision);
    digest.update(increment, 0, gapStart);
    digest.update(increment, gapEnd, increment.length - gapEnd);
    return digest.digest();
  }

  private Answer<SignedPdf> signed(byte[] revision, byte[] cms) {
    byte[] filled = new Increment(increment, gapStart, gapEnd).filled(cms);
    byte[] whole = Arrays.copyOf(revision, revision.length + filled.length);
    System.arraycopy(filled, 0, whole, revision.length, filled.length);
    return PdfRevision.read(whole)
        .then(read ->
            thisLayer(read)
                .map(Answer::accept)
                .orElse(Answer.refuse(LayerRefusal.SIGNED_OTHER_BYTES)));
  }

  private Optional<SignedPdf> thisLayer(PdfRevision read) {
    return switch (read) {
      case PersonSignedPdf person when layer == Layer.PERSON -> Optional.of(person);
      case AgencySignedPdf agency when layer == Layer.AGENCY -> Optional.of(agency);
      case FrozenPdf _, SignedPdf _ -> Optional.empty();
    };
  }
}
