package vn.motcua.pades.verify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.CertificateStanding;

/** How reports on single layers come about. */
final class LayerReports {
  private LayerReports() {}

  /** A layer of which nothing can be relied on. */
  static LayerReport unreadable(String field, Role role, long revisionEnd, Finding finding) {
    return new LayerReport(
        field,
        role,
        null,
        Coverage.UNCLEAR,
        revisionEnd,
        false,
        false,
        null,
        Revocation.NOT_CHECKED,
        null,
        null,
        Level.NOT_ASSESSED,
        Verdict.of(finding));
  }

  /** A layer of ours whose structure is as it should be. */
  static LayerReport examined(
      FoundLayer.Readable found,
      boolean signatureOk,
      CertificateStanding chain,
      Revocation revocation,
      @Nullable Instant provenTime,
      Level level,
      Finding finding) {
    return new LayerReport(
        found.layer().field(),
        Role.of(found.layer()),
        SignerIdentity.of(found.cms().path().getFirst()),
        found.coverage(),
        found.section().end(),
        found.digestOk(),
        signatureOk,
        chain,
        revocation,
        found.section().time(),
        provenTime,
        level,
        Verdict.of(finding));
  }

  /** Integrity first, then trust (EN 319 102-1, 5.3). */
  static Finding finding(boolean digestOk, boolean signatureOk, CertificateStanding chain) {
    if (!digestOk) {
      return Finding.DIGEST_MISMATCH;
    }
    return signatureOk ? finding(chain) : Finding.SIGNATURE_MISMATCH;
  }

  private static Finding finding(CertificateStanding chain) {
    return switch (chain) {
      case TRUSTED -> Finding.LAYER_STANDS;
      case NOT_TRUSTED -> Finding.CERTIFICATE_NOT_TRUSTED;
      case EXPIRED -> Finding.CERTIFICATE_EXPIRED;
      case NOT_YET_VALID -> Finding.CERTIFICATE_NOT_YET_VALID;
      case NOT_FOR_SIGNING -> Finding.CERTIFICATE_NOT_FOR_SIGNING;
    };
  }
}
