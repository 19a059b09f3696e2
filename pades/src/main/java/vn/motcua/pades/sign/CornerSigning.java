package vn.motcua.pades.sign;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.verify.Finding;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.VerificationReport;

/**
 * Adds the agency's signature, shown as text at the top right of the first page, to a file that it
 * signs alone (NĐ 30/2020/NĐ-CP, Annex I). Safe for use by many threads.
 */
public final class CornerSigning {
  private final TrustAnchors anchors;
  private final PdfVerifier verifier;

  public CornerSigning(TrustAnchors anchors) {
    this.anchors = anchors;
    this.verifier = new PdfVerifier(anchors);
  }

  /** Prepares the signature over stored bytes. */
  public Answer<PendingCorner> prepare(byte[] revision, Signer signer, Instant at) {
    return CornerRevision.read(revision).then(read -> prepare(read, signer, at));
  }

  /**
   * Prepares the signature; the text shows {@code at} in whole seconds. Refused when it stands
   * already.
   */
  public Answer<PendingCorner> prepare(CornerRevision revision, Signer signer, Instant at) {
    return switch (revision) {
      case FrozenCornerPdf frozen when isOurs(frozen) -> pending(frozen, signer, at);
      case FrozenCornerPdf _ -> Answer.refuse(DocumentRefusal.NOT_PREPARED);
      case SealedCornerPdf _ -> Answer.refuse(LayerRefusal.AGENCY_HAS_SIGNED);
    };
  }

  /** Completes a signature whose value was made elsewhere, with nothing kept meanwhile. */
  public Answer<SealedCornerPdf> complete(
      byte[] revision, Signer signer, Instant at, byte[] signedThere, byte[] signatureValue) {
    return prepare(revision, signer, at)
        .then(pending ->
            Arrays.equals(pending.toBeSigned(), signedThere)
                ? pending.complete(signatureValue)
                : Answer.refuse(LayerRefusal.SIGNED_OTHER_BYTES));
  }

  /** Prepares, signs and completes with a key at hand. */
  public Answer<SealedCornerPdf> sign(CornerRevision revision, Instant at, SigningKey key) {
    return prepare(revision, key.signer(), at)
        .then(pending -> key.signIfAble(pending.toBeSigned()).then(pending::complete));
  }

  /** As the other, the signed file written to {@code target} and never held whole in memory. */
  public Answer<SealedCornerPdf> sign(
      CornerRevision revision, Instant at, SigningKey key, Path target) throws IOException {
    return switch (prepare(revision, key.signer(), at)) {
      case Answer.Accepted<PendingCorner>(var pending) ->
          complete(pending, key.signIfAble(pending.toBeSigned()), target);
      case Answer.Refused<PendingCorner>(var why) -> Answer.refuse(why);
    };
  }

  private static Answer<SealedCornerPdf> complete(
      PendingCorner pending, Answer<byte[]> value, Path target) throws IOException {
    return switch (value) {
      case Answer.Accepted<byte[]>(var signature) -> pending.complete(signature, target);
      case Answer.Refused<byte[]>(var why) -> Answer.refuse(why);
    };
  }

  private boolean isOurs(FrozenCornerPdf frozen) {
    return frozen.isFresh()
        || verifier.verify(frozen.file().source())
                instanceof Answer.Accepted<VerificationReport>(var report)
            && report.verdict().reason() == Finding.NO_SIGNATURE;
  }

  private Answer<PendingCorner> pending(FrozenCornerPdf frozen, Signer signer, Instant at) {
    LayerPlan plan = LayerPlan.withoutPicture(Layer.AGENCY, signer, at);
    return PendingLayer.prepare(frozen.file(), plan, anchors, null).map(PendingCorner::new);
  }
}
