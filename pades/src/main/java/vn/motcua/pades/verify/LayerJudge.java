package vn.motcua.pades.verify;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.CertificateStanding;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.revocation.RevocationStatus;
import vn.motcua.pades.time.Imprint;
import vn.motcua.pades.time.TimestampToken;

/**
 * Says what a layer is worth at its best signature time, the earliest that a timestamp proves (EN
 * 319 102-1, 5.5).
 *
 * @param archived the time of the oldest document timestamp that stands
 */
record LayerJudge(
    TrustAnchors anchors,
    RevocationCheck revocation,
    TimestampJudge timestamps,
    @Nullable Instant archived,
    Instant now) {

  /** What the timestamps say: the best time proven, or a finding against one. */
  private record Timed(@Nullable Instant best, @Nullable Finding wrong) {}

  LayerReport report(FoundLayer found) {
    return switch (found) {
      case FoundLayer.Broken(LayerReport report) -> report;
      case FoundLayer.Readable layer -> report(layer);
    };
  }

  private LayerReport report(FoundLayer.Readable layer) {
    boolean signatureOk = layer.cms().verifies();
    CertificateStanding chain = anchors.standing(layer.cms().path(), layer.section().time());
    Finding finding = LayerReports.finding(layer.digestOk(), signatureOk, chain);
    if (finding != Finding.LAYER_STANDS) {
      return LayerReports.examined(
          layer, signatureOk, chain, Revocation.NOT_CHECKED, null, Level.B_B, finding);
    }
    Timed timed = timed(layer);
    if (timed.wrong != null) {
      return LayerReports.examined(
          layer, true, chain, Revocation.NOT_CHECKED, null, Level.B_B, timed.wrong);
    }
    return known(layer, chain, timed.best);
  }

  private Timed timed(FoundLayer.Readable layer) {
    byte[] encoded = layer.cms().timestamp();
    if (encoded.length == 0) {
      return new Timed(archived, null);
    }
    Optional<TimestampToken> token = TimestampToken.readCanonical(encoded);
    if (token.isEmpty()) {
      return new Timed(null, Finding.CONTENTS_WRONG);
    }
    Finding finding =
        timestamps
            .judge(token.get(), isOver(token.get(), layer), archived == null ? now : archived)
            .finding();
    return finding == Finding.TIMESTAMP_STANDS
        ? new Timed(token.get().genTime(), null)
        : new Timed(null, finding);
  }

  private static boolean isOver(TimestampToken token, FoundLayer.Readable layer) {
    return token
        .imprintAlgorithm()
        .map(algorithm -> Imprint.of(algorithm, layer.cms().signatureValue()))
        .filter(token::isOver)
        .isPresent();
  }

  /** Intact and trusted as of /M: what remains is the best time and revocation. */
  private LayerReport known(
      FoundLayer.Readable layer, CertificateStanding chain, @Nullable Instant best) {
    Instant at = best == null ? now : best;
    Revocation revoked = Revocation.NOT_CHECKED;
    Finding finding = best == null ? Finding.LAYER_STANDS : timely(layer, best);
    if (finding.status() == Status.VALID && revocation.isPossible()) {
      RevocationStatus status = revocation.status(layer.cms().path(), at, at);
      revoked = word(status);
      finding = finding(status, layer.section().time(), best != null);
    }
    return LayerReports.examined(layer, true, chain, revoked, best, level(finding), finding);
  }

  private Finding timely(FoundLayer.Readable layer, Instant best) {
    if (layer.section().time().isAfter(best.plus(TimestampJudge.MOST_SKEW))) {
      return Finding.SIGNED_AFTER_TIMESTAMP;
    }
    return anchors.standing(layer.cms().path(), best) == CertificateStanding.TRUSTED
        ? Finding.LAYER_TIMED
        : Finding.EXPIRED_BEFORE_TIMESTAMP;
  }

  private static Finding finding(RevocationStatus status, Instant claimed, boolean timed) {
    return switch (status) {
      case RevocationStatus.Good _ -> timed ? Finding.LAYER_PROVEN : Finding.LAYER_NOT_REVOKED;
      case RevocationStatus.Revoked(Instant at) when !at.isAfter(claimed) ->
          Finding.REVOKED_BEFORE_SIGNING;
      case RevocationStatus.Revoked _ -> Finding.REVOKED_BEFORE_TIMESTAMP;
      case RevocationStatus.Unknown _ -> Finding.REVOCATION_UNKNOWN;
    };
  }

  private static Revocation word(RevocationStatus status) {
    return switch (status) {
      case RevocationStatus.Good _ -> Revocation.NOT_REVOKED;
      case RevocationStatus.Revoked _ -> Revocation.REVOKED;
      case RevocationStatus.Unknown _ -> Revocation.UNKNOWN;
    };
  }

  private Level level(Finding finding) {
    return switch (finding) {
      case LAYER_PROVEN -> archived == null ? Level.B_T : Level.B_LTA;
      case LAYER_TIMED -> Level.B_T;
      default -> Level.B_B;
    };
  }
}
