package vn.motcua.pades.sign;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Answer.Accepted;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.time.TimestampPool;
import vn.motcua.pades.verify.Finding;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.Role;
import vn.motcua.pades.verify.VerificationReport;

/**
 * Adds the two layers in their order: the person's first, the agency's only over a person's layer
 * that stands and verifies (NĐ 30/2020/NĐ-CP, art. 13 and 32). Safe for use by many threads.
 */
public final class TwoLayerSigning {
  private final TrustAnchors anchors;
  private final PdfVerifier verifier;
  private final @Nullable TimestampPool timestamps;

  public TwoLayerSigning(TrustAnchors anchors) {
    this.anchors = anchors;
    this.verifier = new PdfVerifier(anchors);
    this.timestamps = null;
  }

  /** {@code timestamps}: for plans that want a signature timestamp (level B-T). */
  public TwoLayerSigning(TrustAnchors anchors, TimestampPool timestamps, Clock clock) {
    this.anchors = anchors;
    this.verifier = new PdfVerifier(anchors, clock);
    this.timestamps = timestamps;
  }

  /** Prepares a layer over stored bytes. */
  public Answer<PendingLayer> prepareLayer(byte[] revision, LayerPlan plan) {
    return PdfRevision.read(revision).then(read -> prepareLayer(read, plan));
  }

  /**
   * Prepares a layer; refused when it is not this layer's turn.
   *
   * @throws IllegalArgumentException when the plan wants a timestamp and there is no pool for it
   */
  public Answer<PendingLayer> prepareLayer(PdfRevision revision, LayerPlan plan) {
    if (plan.timestampRoom() > 0 && timestamps == null) {
      throw new IllegalArgumentException("a timestamp is wanted, but there is no authority");
    }
    return switch (revision) {
      case FrozenPdf frozen when plan.layer() == Layer.PERSON -> sign(frozen, plan);
      case FrozenPdf _ -> Answer.refuse(LayerRefusal.PERSON_HAS_NOT_SIGNED);
      case PersonSignedPdf signed when plan.layer() == Layer.AGENCY -> seal(signed, plan);
      case PersonSignedPdf _ -> Answer.refuse(LayerRefusal.PERSON_HAS_SIGNED);
      case AgencySignedPdf _ -> Answer.refuse(LayerRefusal.AGENCY_HAS_SIGNED);
    };
  }

  /**
   * Completes a layer whose value was made elsewhere, with nothing kept since it was prepared.
   *
   * @param signedThere what {@link PendingLayer#toBeSigned()} gave out; refused when the revision
   *     and plan now ask for other bytes
   */
  public Answer<SignedPdf> complete(
      byte[] revision, LayerPlan plan, byte[] signedThere, byte[] signatureValue) {
    return prepareLayer(revision, plan)
        .then(pending ->
            Arrays.equals(pending.toBeSigned(), signedThere)
                ? pending.complete(signatureValue)
                : Answer.refuse(LayerRefusal.SIGNED_OTHER_BYTES));
  }

  /**
   * Completes a layer that was stored: its value is verified with the certificate and embedded over
   * the very bytes it was prepared for. Where no authority gives the timestamp it wants, complete
   * again later with the same value.
   */
  public Answer<SignedPdf> complete(StoredLayer layer, byte[] revision, byte[] signatureValue) {
    return layer.complete(revision, signatureValue, timestamps);
  }

  /** Prepares, signs and completes with a key at hand; the plan's signer must be the key's. */
  public Answer<SignedPdf> sign(PdfRevision revision, LayerPlan plan, SigningKey key) {
    return prepareLayer(revision, plan)
        .then(pending -> key.signIfAble(pending.toBeSigned()).then(pending::complete));
  }

  /**
   * As {@link #sign(PdfRevision, LayerPlan, SigningKey)}, the signed file written to {@code target}
   * and never held whole in memory; for a {@code revision} that lies on disk itself.
   */
  public Answer<SignedPdf> sign(PdfRevision revision, LayerPlan plan, SigningKey key, Path target)
      throws IOException {
    return switch (prepareLayer(revision, plan)) {
      case Accepted<PendingLayer>(var pending) ->
          complete(pending, key.signIfAble(pending.toBeSigned()), target);
      case Answer.Refused<PendingLayer>(var why) -> Answer.refuse(why);
    };
  }

  private static Answer<SignedPdf> complete(PendingLayer pending, Answer<byte[]> value, Path target)
      throws IOException {
    return switch (value) {
      case Accepted<byte[]>(var signature) -> pending.complete(signature, target);
      case Answer.Refused<byte[]>(var why) -> Answer.refuse(why);
    };
  }

  /** As {@link #sign(PdfRevision, LayerPlan, SigningKey)}, over stored bytes. */
  public Answer<SignedPdf> sign(byte[] revision, LayerPlan plan, SigningKey key) {
    return PdfRevision.read(revision).then(read -> sign(read, plan, key));
  }

  private Answer<PendingLayer> sign(FrozenPdf frozen, LayerPlan plan) {
    return frozen.isFresh() || finding(frozen.file()) == Finding.NO_SIGNATURE
        ? prepare(frozen.file(), plan)
        : Answer.refuse(DocumentRefusal.NOT_PREPARED);
  }

  private Answer<PendingLayer> seal(PersonSignedPdf signed, LayerPlan plan) {
    Optional<Instant> person =
        signed
            .completion()
            .filter(completion -> completion.anchors() == anchors)
            .map(PersonSignedPdf.Completion::at)
            .or(() -> verifiedTime(signed.file()));
    if (person.isEmpty()) {
      return Answer.refuse(LayerRefusal.PERSON_LAYER_BROKEN);
    }
    return plan.at().isBefore(person.get())
        ? Answer.refuse(LayerRefusal.AGENCY_BEFORE_PERSON)
        : prepare(signed.file(), plan);
  }

  /** When the person signed, if that layer stands and nothing but the agency's is missing. */
  private Optional<Instant> verifiedTime(RevisionFile file) {
    return report(file)
        .filter(report -> report.verdict().reason() == Finding.AGENCY_LAYER_MISSING)
        .flatMap(report -> report.layer(Role.PERSON))
        .map(LayerReport::signingTime);
  }

  private @Nullable Finding finding(RevisionFile file) {
    return report(file).map(report -> report.verdict().reason()).orElse(null);
  }

  private Optional<VerificationReport> report(RevisionFile file) {
    return verifier.verify(file.source()) instanceof Accepted<VerificationReport>(var report)
        ? Optional.of(report)
        : Optional.empty();
  }

  private Answer<PendingLayer> prepare(RevisionFile base, LayerPlan plan) {
    return PendingLayer.prepare(base, plan, anchors, timestamps);
  }
}
