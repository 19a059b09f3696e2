package vn.motcua.signing.adapter.pdf;

import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Words;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.SignerIdentity;
import vn.motcua.pades.verify.VerificationReport;
import vn.motcua.signing.application.PdfReport;

/** Anybody's check of any PDF; what it says is what the bytes and the trust anchors prove. */
final class PublicCheck {
  private static final Logger LOG = LoggerFactory.getLogger(PublicCheck.class);
  private static final PdfReport.Words BEYOND_READING =
      new PdfReport.Words(
          "Tệp có cấu trúc bất thường nên không kiểm tra hết được. Hãy coi là không hợp lệ.",
          "The file is built so oddly that it cannot be checked to its end. Take it as not valid.");

  private final Function<byte[], Answer<VerificationReport>> verifier;

  PublicCheck(PdfVerifier verifier) {
    this(verifier::verify);
  }

  PublicCheck(Function<byte[], Answer<VerificationReport>> verifier) {
    this.verifier = verifier;
  }

  /**
   * A file on which the check itself breaks is answered too; its hash is logged, to be looked at.
   */
  PdfReport report(byte[] pdf) {
    try {
      return checked(pdf);
    } catch (RuntimeException | StackOverflowError broken) {
      LOG.error("verification.broken sha256={}", Digests.sha256Hex(pdf, pdf.length), broken);
      return PdfReport.unreadable("BEYOND_READING", BEYOND_READING);
    }
  }

  private PdfReport checked(byte[] pdf) {
    return switch (verifier.apply(pdf)) {
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
