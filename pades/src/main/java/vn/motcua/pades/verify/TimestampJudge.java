package vn.motcua.pades.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.pades.CertificateStanding;
import vn.motcua.pades.TimestampFault;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.revocation.RevocationStatus;
import vn.motcua.pades.time.TimestampToken;

/** Says what a timestamp token is worth (EN 319 102-1, 5.4). */
record TimestampJudge(TrustAnchors anchors, RevocationCheck revocation) {
  static final Duration MOST_SKEW = Duration.ofMinutes(5);

  /** A finding, and what is known of revocation. */
  record Judged(Finding finding, Revocation revocation) {}

  /**
   * Judges a token.
   *
   * @param over whether it is over what it should be over
   * @param bound the moment up to which its certificates must have held: that of the next
   *     timestamp, or now
   */
  Judged judge(TimestampToken token, boolean over, Instant bound) {
    Optional<Finding> wrong = wrong(token, over, bound);
    if (wrong.isPresent()) {
      return new Judged(wrong.get(), Revocation.NOT_CHECKED);
    }
    if (!revocation.isPossible()) {
      return new Judged(Finding.TIMESTAMP_STANDS, Revocation.NOT_CHECKED);
    }
    return switch (revocation.status(token.path(), token.genTime(), bound)) {
      case RevocationStatus.Good _ -> new Judged(Finding.TIMESTAMP_STANDS, Revocation.NOT_REVOKED);
      case RevocationStatus.Revoked _ -> new Judged(Finding.TIMESTAMP_REVOKED, Revocation.REVOKED);
      case RevocationStatus.Unknown _ -> new Judged(Finding.REVOCATION_UNKNOWN, Revocation.UNKNOWN);
    };
  }

  private Optional<Finding> wrong(TimestampToken token, boolean over, Instant bound) {
    if (!over) {
      return Optional.of(Finding.DIGEST_MISMATCH);
    }
    Optional<TimestampFault> fault = token.fault(anchors);
    if (fault.isPresent()) {
      return Optional.of(finding(fault.get()));
    }
    if (token.genTime().isAfter(bound.plus(MOST_SKEW))) {
      return Optional.of(Finding.TIMESTAMPS_OUT_OF_ORDER);
    }
    Instant until = token.genTime().isAfter(bound) ? token.genTime() : bound;
    return token.standing(anchors, until) == CertificateStanding.TRUSTED
        ? Optional.empty()
        : Optional.of(Finding.TIMESTAMP_AGED);
  }

  private static Finding finding(TimestampFault fault) {
    return switch (fault) {
      case BAD_SIGNATURE, NO_SIGNING_CERTIFICATE -> Finding.SIGNATURE_MISMATCH;
      default -> Finding.TIMESTAMP_NOT_TRUSTED;
    };
  }
}
