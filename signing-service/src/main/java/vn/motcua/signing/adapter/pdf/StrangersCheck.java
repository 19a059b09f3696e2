package vn.motcua.signing.adapter.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.pades.Answer;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.Role;
import vn.motcua.pades.verify.VerificationReport;
import vn.motcua.signing.application.DocumentSigner.Registered;
import vn.motcua.signing.domain.Verification;

/**
 * Checks a final file as a stranger would, from its bytes and the trust anchors alone, and then
 * against the registered hashes: revision 0 is the approved one, revision 1 is a prefix, and each
 * layer is by the registered certificate, not merely by a trusted one.
 */
final class StrangersCheck {
  private final PdfVerifier verifier;

  StrangersCheck(PdfVerifier verifier) {
    this.verifier = verifier;
  }

  Verification check(byte[] pdf, Registered registered) {
    return switch (verifier.verify(pdf)) {
      case Answer.Refused<VerificationReport>(var why) -> new Verification(List.of(why.code()));
      case Answer.Accepted<VerificationReport>(var report) ->
          new Verification(findings(pdf, report, registered));
    };
  }

  private static List<String> findings(
      byte[] pdf, VerificationReport report, Registered registered) {
    var findings = new ArrayList<String>();
    if (!report.verdict().isValid()) {
      findings.add(report.verdict().reason().name());
    }
    if (report.layers().size() != 2
        || !stands(report, Role.PERSON)
        || !stands(report, Role.AGENCY)) {
      findings.add("NOT_TWO_STANDING_LAYERS");
    }
    if (!report.frozenSha256().equals(registered.frozenSha256())) {
      findings.add("NOT_THE_APPROVED_BYTES");
    }
    if (!isPrefix(pdf, report, registered.signedSha256())) {
      findings.add("FIRST_LAYER_IS_NO_PREFIX");
    }
    findings.addAll(strangers(report, registered));
    return findings;
  }

  private static List<String> strangers(VerificationReport report, Registered registered) {
    var findings = new ArrayList<String>();
    if (!isBy(report, Role.PERSON, registered.personCertificateSha256())) {
      findings.add("NOT_THE_SIGNER");
    }
    if (!isBy(report, Role.AGENCY, registered.agencyCertificateSha256())) {
      findings.add("NOT_THE_AGENCY");
    }
    return findings;
  }

  private static boolean isBy(VerificationReport report, Role role, String certificateSha256) {
    return report
        .layer(role)
        .map(LayerReport::signer)
        .filter(signer -> signer.sha256().equals(certificateSha256))
        .isPresent();
  }

  private static boolean stands(VerificationReport report, Role role) {
    return report.layer(role).filter(LayerReport::stands).isPresent();
  }

  private static boolean isPrefix(byte[] pdf, VerificationReport report, String signedSha256) {
    return report
        .layer(Role.PERSON)
        .filter(layer -> layer.revisionEnd() > 0 && layer.revisionEnd() < pdf.length)
        .filter(layer -> Digests.sha256Hex(pdf, (int) layer.revisionEnd()).equals(signedSha256))
        .isPresent();
  }
}
