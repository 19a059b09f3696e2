package vn.motcua.benchmarks.signing;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import vn.motcua.pades.CertificateStanding;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.VerificationReport;

/** Nothing is measured that would not stand: each side's files are verified by both sides. */
final class CheckedFirst {

  private final PdfVerifier own;
  private final DssVerification dss;

  CheckedFirst(TrustAnchors anchors) {
    this.own = new PdfVerifier(anchors);
    this.dss = new DssVerification(anchors);
  }

  /** Our file: VALID to our verifier, both signatures intact and trusted to EU DSS. */
  void ours(byte[] file) {
    var report = own.verify(file).orElseThrow();
    require(report.verdict().isValid(), "our file to our verifier: " + report.verdict());
    require(dssFindsBoth(file), "our file to EU DSS");
  }

  /** Another's file: both signatures intact and trusted to both. */
  void theirs(byte[] file, String whose) {
    require(dssFindsBoth(file), whose + " to EU DSS");
    require(ownFindsBoth(own.verify(file).orElseThrow()), whose + " to our verifier");
  }

  /** The long-term form: VALID with revocation checked to us, TOTAL_PASSED to EU DSS. */
  void longTerm(byte[] file) {
    ours(file);
    var simple = dss.reports(file).getSimpleReport();
    require(
        simple.getSignatureIdList().stream()
            .allMatch(id -> simple.getIndication(id) == Indication.TOTAL_PASSED),
        "our long-term file to EU DSS");
  }

  private boolean dssFindsBoth(byte[] file) {
    var signatures = dss.reports(file).getDiagnosticData().getSignatures();
    return signatures.size() == 2
        && signatures.stream().allMatch(SignatureWrapper::isSignatureValid)
        && signatures.stream().allMatch(SignatureWrapper::isTrustedChain);
  }

  private static boolean ownFindsBoth(VerificationReport report) {
    return report.layers().size() == 2
        && report.layers().stream().allMatch(layer -> layer.digestOk() && layer.signatureOk())
        && report.layers().stream().allMatch(layer -> layer.chain() == CertificateStanding.TRUSTED);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("not measured, for it does not stand: " + what);
    }
  }
}
