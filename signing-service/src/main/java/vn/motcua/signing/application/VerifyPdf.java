package vn.motcua.signing.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Standing.InForce;
import vn.motcua.signing.domain.Standing.Recalled;
import vn.motcua.signing.domain.Standing.Replaced;

/**
 * Tells anybody what a PDF proves, and whether the document still holds when it is one of ours;
 * nothing of the file is kept.
 */
public final class VerifyPdf {
  private final DocumentSigner signer;
  private final OutgoingDocuments documents;

  public VerifyPdf(DocumentSigner signer, OutgoingDocuments documents) {
    this.signer = signer;
    this.documents = documents;
  }

  public Mono<PdfReport> handle(byte[] pdf) {
    return signer.report(pdf).flatMap(report -> withRegistry(report, sha256(pdf)));
  }

  private Mono<PdfReport> withRegistry(PdfReport report, String sha256) {
    return documents
        .ofIssuedFile(sha256)
        .map(Filed::document)
        .ofType(Issued.class)
        .flatMap(this::finding)
        .map(report::registered)
        .defaultIfEmpty(report);
  }

  private Mono<RegistryFinding> finding(Issued issued) {
    return switch (issued.after().standing()) {
      case InForce holds -> Mono.just(holding(issued));
      case Recalled recalled -> Mono.just(recalled(issued, recalled));
      case Replaced replaced ->
          symbol(replaced.replacement())
              .map(symbol -> replaced(issued, replaced, symbol))
              .defaultIfEmpty(replaced(issued, replaced, ""));
    };
  }

  private static RegistryFinding holding(Issued issued) {
    var number = issued.signing().number();
    var corrections = issued.after().corrections();
    return corrections.isEmpty()
        ? new RegistryFinding(
            RegistryFinding.State.IN_FORCE, number.notation(), number.printedOn(), null, null)
        : new RegistryFinding(
            RegistryFinding.State.CORRECTED,
            number.notation(),
            number.printedOn(),
            null,
            corrections.getLast().notation());
  }

  private static RegistryFinding recalled(Issued issued, Recalled recalled) {
    var number = issued.signing().number();
    return new RegistryFinding(
        RegistryFinding.State.RECALLED, number.notation(), number.printedOn(), recalled.at(), null);
  }

  private static RegistryFinding replaced(Issued issued, Replaced replaced, String by) {
    var number = issued.signing().number();
    return new RegistryFinding(
        RegistryFinding.State.REPLACED,
        number.notation(),
        number.printedOn(),
        replaced.at(),
        by.isEmpty() ? null : by);
  }

  private Mono<String> symbol(DocumentId replacement) {
    return documents
        .find(replacement)
        .map(Filed::document)
        .ofType(Issued.class)
        .map(issued -> issued.signing().number().notation());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
