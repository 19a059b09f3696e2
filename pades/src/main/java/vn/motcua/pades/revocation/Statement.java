package vn.motcua.pades.revocation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a signed piece of evidence says about one certificate.
 *
 * @param thisUpdate when it was known to be so
 * @param nextUpdate until when that may be relied on
 * @param revokedAt only for a revoked certificate
 * @param responder a delegated responder whose own certificate has to be checked too
 */
public record Statement(
    Kind kind,
    Instant thisUpdate,
    Instant nextUpdate,
    @Nullable Instant revokedAt,
    @Nullable X509Certificate responder) {

  /** As RFC 6960, 2.2 has it. */
  public enum Kind {
    GOOD,
    REVOKED,
    UNKNOWN
  }

  boolean isRevokedBy(Instant moment) {
    return kind == Kind.REVOKED && revokedAt != null && !revokedAt.isAfter(moment);
  }

  /**
   * Whether it still spoke for {@code moment}; of an expired certificate authorities say no more.
   */
  boolean speaksFor(X509Certificate subject, Instant moment) {
    return kind != Kind.UNKNOWN
        && !nextUpdate.isBefore(moment)
        && !thisUpdate.isAfter(subject.getNotAfter().toInstant());
  }
}
