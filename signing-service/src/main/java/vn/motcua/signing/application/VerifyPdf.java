package vn.motcua.signing.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import reactor.core.publisher.Mono;

/**
 * Tells anybody what a PDF proves, and what the register says when it is one of ours; nothing of
 * the file is kept.
 */
public final class VerifyPdf {
  private final DocumentSigner signer;
  private final TellStanding standing;

  public VerifyPdf(DocumentSigner signer, TellStanding standing) {
    this.signer = signer;
    this.standing = standing;
  }

  public Mono<PdfReport> handle(byte[] pdf) {
    return signer.report(pdf).flatMap(report -> withRegistry(report, sha256(pdf)));
  }

  private Mono<PdfReport> withRegistry(PdfReport report, String sha256) {
    return standing
        .handle(new TellStanding.Question.OfFile(sha256))
        .map(report::registered)
        .defaultIfEmpty(report);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
