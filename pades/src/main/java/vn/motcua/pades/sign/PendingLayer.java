package vn.motcua.pades.sign;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.CertificateStanding;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.PdfSource;
import vn.motcua.pades.sign.PersonSignedPdf.Completion;
import vn.motcua.pades.time.TimestampPool;

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
  private final @Nullable TimestampPool timestamps;
  private final Increment increment;
  private final MessageDigest untilGap;
  private final byte[] signedAttributes;

  /**
   * Refused when the certificate is no good at that time or the file would grow too large.
   *
   * @param timestamps for plans that want a signature timestamp; none for plans that do not
   */
  static Answer<PendingLayer> prepare(
      RevisionFile base, LayerPlan plan, TrustAnchors anchors, @Nullable TimestampPool timestamps) {
    if (base.length() > PdfSource.LONGEST - Increment.LONGEST) {
      return Answer.refuse(DocumentRefusal.TOO_LARGE);
    }
    return refusalOf(anchors.standing(plan.signer().path(), plan.at()))
        .<Answer<PendingLayer>>map(Answer::refuse)
        .orElseGet(() -> Answer.accept(new PendingLayer(base, plan, anchors, timestamps)));
  }

  private static Optional<Refusal> refusalOf(CertificateStanding standing) {
    return switch (standing) {
      case TRUSTED -> Optional.empty();
      case NOT_TRUSTED -> Optional.of(LayerRefusal.CERTIFICATE_NOT_TRUSTED);
      case EXPIRED, NOT_YET_VALID -> Optional.of(LayerRefusal.CERTIFICATE_NOT_VALID_NOW);
      case NOT_FOR_SIGNING -> Optional.of(LayerRefusal.CERTIFICATE_NOT_FOR_SIGNING);
    };
  }

  private PendingLayer(
      RevisionFile base, LayerPlan plan, TrustAnchors anchors, @Nullable TimestampPool timestamps) {
    this.base = base;
    this.plan = plan;
    this.anchors = anchors;
    this.timestamps = timestamps;
    this.increment = Increment.write(base, plan);
    this.untilGap = base.digest(plan.signer().scheme().digest());
    untilGap.update(increment.bytes(), 0, increment.gapStart());
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
    MessageDigest digest = Digests.copy(untilGap);
    digest.update(bytes, increment.gapEnd(), bytes.length - increment.gapEnd());
    return digest.digest();
  }

  /** The whole file with zeros where the CMS will stand. */
  public byte[] bytesWithGap() {
    byte[] whole = Arrays.copyOf(base.copy(), base.length() + increment.bytes().length);
    System.arraycopy(increment.bytes(), 0, whole, base.length(), increment.bytes().length);
    return whole;
  }

  /** This layer as it can be stored until its value comes, with nothing to be prepared again. */
  public StoredLayer stored() {
    return new StoredLayer(
        plan.layer(),
        plan.signer().path(),
        plan.signer().scheme(),
        signedAttributes,
        increment.bytes(),
        increment.gapStart(),
        increment.gapEnd(),
        plan.timestampRoom());
  }

  /**
   * Embeds a signature value after verifying it with the certificate, and its timestamp where the
   * plan wants one; an ECDSA value may be r and s side by side. Where no authority gives a
   * timestamp, keep the value and complete again later: the key is not needed for that.
   */
  public Answer<SignedPdf> complete(byte[] signatureValue) {
    return cms(signatureValue).map(cms -> signed(base.with(tail(cms))));
  }

  /**
   * As {@link #complete(byte[])}, written to {@code target}: the revision below is copied from disk
   * to disk, and memory holds only what the layer adds.
   */
  public Answer<SignedPdf> complete(byte[] signatureValue, Path target) throws IOException {
    return switch (cms(signatureValue)) {
      case Answer.Accepted<byte[]>(var cms) -> Answer.accept(signed(base.with(tail(cms), target)));
      case Answer.Refused<byte[]>(var why) -> Answer.refuse(why);
    };
  }

  /** The increment with its CMS, hashed already up to the gap where the digest is SHA-256. */
  private RevisionFile.Tail tail(byte[] cms) {
    byte[] filled = increment.filled(cms);
    return untilGap.getAlgorithm().equals(RevisionFile.DIGEST)
        ? new RevisionFile.Tail(filled, Digests.copy(untilGap), increment.gapStart())
        : base.tail(filled);
  }

  private Answer<byte[]> cms(byte[] signatureValue) {
    Signer signer = plan.signer();
    return new AwaitedCms(signer.path(), signer.scheme(), signedAttributes, plan.timestampRoom())
        .with(signatureValue, timestamps);
  }

  private SignedPdf signed(RevisionFile signed) {
    return switch (plan.layer()) {
      case PERSON -> new PersonSignedPdf(signed, new Completion(anchors, plan.at()));
      case AGENCY -> new AgencySignedPdf(signed);
    };
  }
}
