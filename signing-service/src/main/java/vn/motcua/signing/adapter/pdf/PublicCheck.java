package vn.motcua.signing.adapter.pdf;

import vn.motcua.pades.Answer;
import vn.motcua.pades.Words;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.SignerIdentity;
import vn.motcua.pades.verify.VerificationReport;
import vn.motcua.signing.application.PdfReport;

/** Anybody's check of any PDF; what it says is what the bytes and the trust anchors prove. */
final class PublicCheck {
  private final PdfVerifier verifier;

  PublicCheck(PdfVerifier verifier) {
    this.verifier = verifier;
  }

  PdfReport report(byte[] pdf) {
    return switch (verifier.verify(pdf)) {
      case Answer.Accepted<VerificationReport>(var report) -> of(report);
      case Answer.Refused<VerificationReport>(var why) ->
          PdfReport.unreadable(why.code(), words(why.words()));
    };
  }

  private static PdfReport of(VerificationReport report) {
    return new PdfReport(
        PdfReport.Status.valueOf(report.verdict().status().name()),
        report.verdict().reason().name(),
        report.verdict().indication(),
        report.verdict().subIndication(),
        words(report.verdict().words()),
        report.layers().stream().map(PublicCheck::of).toList(),
        report.pages());
  }

  private static PdfReport.LayerFinding of(LayerReport layer) {
    SignerIdentity signer = layer.signer();
    return new PdfReport.LayerFinding(
        PdfReport.Role.valueOf(layer.role().name()),
        PdfReport.Status.valueOf(layer.verdict().status().name()),
        layer.verdict().reason().name(),
        words(layer.verdict().words()),
        signer == null ? null : signer.commonName(),
        signer == null ? null : signer.issuer(),
        layer.signingTime(),
        layer.level().name(),
        layer.coverage().name(),
        layer.revocation().name());
  }

  private static PdfReport.Words words(Words words) {
    return new PdfReport.Words(words.vi(), words.en());
  }
}
