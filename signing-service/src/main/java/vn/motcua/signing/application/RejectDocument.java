package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.OutgoingDocument.Issued;
import vn.motcua.signing.domain.OutgoingDocument.Rejected;
import vn.motcua.signing.domain.OutgoingDocument.Unissued;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.Rejection;

/** Ends a document before its issue; the number it holds becomes void with it. */
public final class RejectDocument {
  private final Filing filing;
  private final OutgoingDocuments documents;
  private final SettleNumbers numbers;
  private final Clock clock;

  public RejectDocument(
      Filing filing, OutgoingDocuments documents, SettleNumbers numbers, Clock clock) {
    this.filing = filing;
    this.documents = documents;
    this.numbers = numbers;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    var rejection =
        new Rejection(
            Rejection.Cause.BY_PERSON, command.by().person(), command.reason(), clock.instant());
    return filing
        .decide(command.id(), command.by(), document -> reject(document, rejection))
        .flatMap(numbers::after);
  }

  /** A withdrawn dossier ends its documents unless they are issued; answers how many it ended. */
  public Mono<Long> handleWithdrawal(Withdrawal withdrawal) {
    var rejection =
        new Rejection(
            Rejection.Cause.DOSSIER_WITHDRAWN,
            "intake-service",
            "Người nộp rút hồ sơ.",
            clock.instant());
    return documents
        .ofDossier(withdrawal.dossierId())
        .filter(filed -> filed.document() instanceof Unissued)
        .concatMap(filed -> end(filed, rejection, withdrawal.occasion()))
        .count();
  }

  private Mono<Outcome<Filed>> end(Filed filed, Rejection rejection, Occasion occasion) {
    return filing
        .apply(filed, reject(filed.document(), rejection), occasion)
        .flatMap(numbers::after);
  }

  private static Decision<? extends OutgoingDocument> reject(
      OutgoingDocument document, Rejection rejection) {
    return switch (document) {
      case Unissued unissued -> unissued.reject(rejection);
      case Issued issued -> Decision.refuse(Refusal.ALREADY_ISSUED);
      case Rejected rejected -> Decision.accept(rejected);
      case OutgoingDocument.RefusedConfidential stub -> Decision.refuse(Refusal.NOT_FOUND);
    };
  }

  public record Command(DocumentId id, Officer by, String reason) {}

  /** A dossier its citizen took back. */
  public record Withdrawal(String dossierId, Occasion occasion) {}
}
