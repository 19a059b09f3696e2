package vn.motcua.pades.sign;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Layer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.cms.CmsTemplate;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.time.TimestampPool;

/**
 * A layer that waits for its value outside this process: with the revision's bytes it is all that
 * completing needs, so that nothing is prepared twice after somebody has entered a PIN.
 *
 * @param path signer first, without the root
 * @param signedAttributes DER SET that the key signs
 * @param increment what the layer appends, zeros where the CMS will stand
 * @param gapStart offset in {@code increment} of the {@code <} of /Contents
 * @param gapEnd offset in {@code increment} after its {@code >}
 * @param timestampRoom bytes in the gap for a signature timestamp (level B-T); 0 for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredLayer(
    Layer layer,
    List<X509Certificate> path,
    SignatureScheme scheme,
    byte[] signedAttributes,
    byte[] increment,
    int gapStart,
    int gapEnd,
    int timestampRoom) {

  public StoredLayer {
    if (path.isEmpty() || !scheme.fits(path.getFirst().getPublicKey())) {
      throw new IllegalArgumentException("no certificate that fits the scheme");
    }
    if (gapStart < 0 || gapEnd < gapStart + 2 || gapEnd > increment.length) {
      throw new IllegalArgumentException("a gap outside the increment");
    }
    if (timestampRoom < 0) {
      throw new IllegalArgumentException("less than no room");
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
   * for; refused for any other bytes.
   */
  Answer<SignedPdf> complete(
      byte[] revision, byte[] signatureValue, @Nullable TimestampPool timestamps) {
    CmsTemplate template = CmsTemplate.of(path, scheme);
    if (!Arrays.equals(template.signedAttributes(digestOver(revision)), signedAttributes)) {
      return Answer.refuse(LayerRefusal.SIGNED_OTHER_BYTES);
    }
    return new AwaitedCms(path, scheme, signedAttributes, timestampRoom)
        .with(signatureValue, timestamps)
        .then(cms -> signed(revision, cms));
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
