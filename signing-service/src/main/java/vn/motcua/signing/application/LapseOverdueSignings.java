package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.OutgoingDocuments.ConcurrentChange;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.WorkingDays;

/** Makes numbers void whose printed day, or whose time for the seal, has passed. */
public final class LapseOverdueSignings {
  private static final Duration TOLD_AGAIN_FOR = Duration.ofDays(2);

  private final OutgoingDocuments documents;
  private final Filing filing;
  private final SettleNumbers numbers;
  private final WorkingDays days;
  private final Clock clock;

  public LapseOverdueSignings(
      OutgoingDocuments documents,
      Filing filing,
      SettleNumbers numbers,
      WorkingDays days,
      Clock clock) {
    this.documents = documents;
    this.filing = filing;
    this.numbers = numbers;
    this.days = days;
    this.clock = clock;
  }

  /**
   * Answers how many lapsed; run again whenever, it acts on the present state only. Who loses a
   * race is looked at again in the next round.
   */
  public Mono<Long> handle() {
    return documents
        .unfinished()
        .filter(this::isOverdue)
        .concatMap(filed -> lapse(filed).onErrorComplete(ConcurrentChange.class))
        .filter(Outcome.Done.class::isInstance)
        .count();
  }

  /** Tells the books again of void numbers, in case a crash kept them from hearing it. */
  public Mono<Long> tellBooksAgain() {
    return documents
        .voidedSince(clock.instant().minus(TOLD_AGAIN_FOR))
        .concatMap(filed -> numbers.after(Outcome.done(filed)))
        .count();
  }

  boolean isOverdue(Filed filed) {
    return switch (filed.document()) {
      case AwaitingPerson waiting -> waiting.hasLapsed(clock.instant());
      case AwaitingAgency waiting -> waiting.hasLapsed(clock.instant(), days);
      default -> false;
    };
  }

  /** The document as approved again, its number void. */
  Mono<Outcome<Filed>> lapse(Filed filed) {
    Decision<Approved> decision =
        switch (filed.document()) {
          case AwaitingPerson waiting -> waiting.lapse(clock.instant());
          case AwaitingAgency waiting -> waiting.lapse(clock.instant(), days);
          default -> Decision.refuse(Refusal.SIGNING_NOT_OPEN);
        };
    return filing.apply(filed, decision, new Occasion.ByClock()).flatMap(numbers::after);
  }
}
