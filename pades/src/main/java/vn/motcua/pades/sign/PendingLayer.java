package vn.motcua.pades.sign;

import java.security.MessageDigest;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Layer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cms.RawSignatures;
import vn.motcua.pades.sign.PersonSignedPdf.Completion;

/**
 * A layer that waits for its signature value, from a key near or far.
 *
 * <p>It is a pure function of (revision, plan): after a crash the same arguments give the same
 * bytes, so nothing of it has to be stored.
 */
public final class PendingLayer {
  private final RevisionFile base;
  private final LayerPlan plan;
  private final TrustAnchors anchors;
  private final Increment increment;
  private final byte[] signedAttributes;

  /** The plan's certificate path has been found trusted under {@code anchors}. */
  PendingLayer(RevisionFile base, LayerPlan plan, TrustAnchors anchors) {
    this.base = base;
    this.plan = plan;
    this.anchors = anchors;
    this.increment = Increment.write(base, plan);
    this.signedAttributes = plan.signer().template().signedAttributes(documentDigest());
  }

  public Layer layer() {
    return plan.layer();
  }

  public LayerPlan plan() {
    return plan;
  }

  /** DER SET of signed attributes: the content to sign, never a bare digest. */
  public byte[] toBeSigned() {
    return signedAttributes.clone();
  }

  /** Digest of everything but the gap: the message-digest attribute. */
  public byte[] documentDigest() {
    byte[] bytes = increment.bytes();
    MessageDigest digest = base.digest(plan.signer().scheme().digest());
    digest.update(bytes, 0, increment.gapStart());
    digest.update(bytes, increment.gapEnd(), bytes.length - increment.gapEnd());
    return digest.digest();
  }

  /** The whole file with zeros where the CMS will stand. */
  public byte[] bytesWithGap() {
    byte[] whole = java.util.Arrays.copyOf(base.bytes(), base.length() + increment.bytes().length);
    System.arraycopy(increment.bytes(), 0, whole, base.length(), increment.bytes().length);
    return whole;
  }

  /** This layer as it can be stored until its value comes, with nothing to be prepared again. */
  public StoredLayer stored() {
    Signer signer = plan.signer();
    return new StoredLayer(
        plan.layer(),
        signer.path(),
        signer.scheme(),
        signedAttributes,
        increment.bytes(),
        increment.gapStart(),
        increment.gapEnd());
  }

  /**
   * Embeds a signature value after verifying it with the certificate; an ECDSA value may be r and s
   * side by side.
   */
  public Answer<SignedPdf> complete(byte[] signatureValue) {
    Signer signer = plan.signer();
    return RawSignatures.verified(
            signer.scheme(), signer.certificate().getPublicKey(), signedAttributes, signatureValue)
        .map(this::embed)
        .map(Answer::accept)
        .orElse(Answer.refuse(LayerRefusal.SIGNATURE_DOES_NOT_MATCH));
  }

  private SignedPdf embed(byte[] signatureValue) {
    byte[] cms = plan.signer().template().encode(signedAttributes, signatureValue);
    RevisionFile signed = base.with(increment.filled(cms));
    return switch (plan.layer()) {
      case PERSON -> new PersonSignedPdf(signed, new Completion(anchors, plan.at()));
      case AGENCY -> new AgencySignedPdf(signed);
    };
  }
}
