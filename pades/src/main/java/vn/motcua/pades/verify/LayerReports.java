package vn.motcua.pades.verify;

import vn.motcua.pades.CertificateStanding;
import vn.motcua.pades.Layer;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cms.SignedCms;

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
        Level.NOT_ASSESSED,
        Verdict.of(finding));
  }

  /** A layer of ours whose structure is as it should be. */
  static LayerReport examined(
      Layer layer,
      LayerSection section,
      SignedCms cms,
      Coverage coverage,
      boolean digestOk,
      TrustAnchors anchors) {
    boolean signatureOk = cms.verifies();
    CertificateStanding chain = anchors.standing(cms.path(), section.time());
    return new LayerReport(
        layer.field(),
        Role.of(layer),
        SignerIdentity.of(cms.path().getFirst()),
        coverage,
        section.end(),
        digestOk,
        signatureOk,
        chain,
        Revocation.NOT_CHECKED,
        section.time(),
        Level.B_B,
        Verdict.of(finding(digestOk, signatureOk, chain)));
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
