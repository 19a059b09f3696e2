package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Rejected;
import vn.motcua.signing.domain.Rejection;
import vn.motcua.signing.domain.Unissued;

/** Ends a document before its issue; the number it holds becomes void with it. */
public final class RejectDocument {
  private final Filing filing;
  private final SettleNumbers numbers;
  private final Clock clock;

  public RejectDocument(Filing filing, SettleNumbers numbers, Clock clock) {
    this.filing = filing;
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

  private static Decision<? extends OutgoingDocument> reject(
      OutgoingDocument document, Rejection rejection) {
    return switch (document) {
      case Unissued unissued -> unissued.reject(rejection);
      case Issued issued -> Decision.refuse(Refusal.ALREADY_ISSUED);
      case Rejected rejected -> Decision.accept(rejected);
      case RefusedConfidential stub -> Decision.refuse(Refusal.NOT_FOUND);
    };
  }

  public record Command(DocumentId id, Officer by, String reason) {}
}
