package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.LateWithdrawal;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Rejected;
import vn.motcua.signing.domain.Rejection;
import vn.motcua.signing.domain.Unissued;

/**
 * A dossier is taken back: each of its documents decides, cancelled or too late because it is
 * issued (NĐ 118/2025, art. 21). The same event decides once.
 */
public final class DecideWithdrawal {
  private final Filing filing;
  private final OutgoingDocuments documents;
  private final SettleNumbers numbers;
  private final Clock clock;

  public DecideWithdrawal(
      Filing filing, OutgoingDocuments documents, SettleNumbers numbers, Clock clock) {
    this.filing = filing;
    this.documents = documents;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Answers how many documents it cancelled. */
  public Mono<Long> handle(Withdrawal withdrawal) {
    return documents
        .ofDossier(withdrawal.dossierId())
        .filter(filed -> !(filed.document() instanceof Rejected))
        .concatMap(filed -> decide(filed, withdrawal))
        .filter(DecideWithdrawal::isCancelled)
        .count();
  }

  private Mono<Outcome<Filed>> decide(Filed filed, Withdrawal withdrawal) {
    return filing
        .apply(filed, decision(filed.document(), withdrawal), withdrawal.occasion())
        .flatMap(numbers::after);
  }

  private Decision<? extends OutgoingDocument> decision(
      OutgoingDocument document, Withdrawal withdrawal) {
    return switch (document) {
      case Unissued unissued -> unissued.cancel(rejection());
      case Issued issued -> issued.refuseCancellation(late(withdrawal));
      case Rejected ended -> Decision.accept(ended);
      case RefusedConfidential stub -> Decision.refuse(Refusal.NOT_FOUND);
    };
  }

  private Rejection rejection() {
    return new Rejection(
        Rejection.Cause.DOSSIER_WITHDRAWN,
        "intake-service",
        "Người nộp rút hồ sơ.",
        clock.instant());
  }

  private LateWithdrawal late(Withdrawal withdrawal) {
    return new LateWithdrawal(withdrawal.occasion().eventId(), clock.instant());
  }

  private static boolean isCancelled(Outcome<Filed> outcome) {
    return outcome instanceof Outcome.Done<Filed>(Filed filed)
        && filed.document() instanceof Rejected;
  }

  /** A dossier its citizen took, or wants to take, back. */
  public record Withdrawal(String dossierId, Occasion.ByEvent occasion) {}
}
