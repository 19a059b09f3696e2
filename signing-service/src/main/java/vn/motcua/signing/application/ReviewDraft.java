package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.Finding;
import vn.motcua.signing.domain.Manuscript;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.ReviewKind;

/** Puts a reviewer's initials on a draft, or returns it (NĐ 30/2020, art. 12). */
public final class ReviewDraft {
  private final Filing filing;
  private final Organisation organisation;
  private final Clock clock;

  public ReviewDraft(Filing filing, Organisation organisation, Clock clock) {
    this.organisation = organisation;
    this.filing = filing;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return filing.withDocument(command.id(), command.by(), filed -> review(filed, command));
  }

  private Mono<Outcome<Filed>> review(Filed filed, Command command) {
    var occasion = new Occasion.ByOfficer(command.by().person());
    return command.kind() == ReviewKind.CONTENT
        ? isHeadOfUnit(filed.document(), command)
            .flatMap(head ->
                head
                    ? filing.apply(filed, review(filed.document(), command), occasion)
                    : Outcome.refusedNow(Refusal.NOT_HEAD_OF_UNIT))
        : filing.apply(filed, review(filed.document(), command), occasion);
  }

  /** The drafter's own unit, as far as both are known: a route's draft has no drafter's unit. */
  private Mono<Boolean> isHeadOfUnit(OutgoingDocument document, Command command) {
    if (!(document instanceof Drafted drafted)) {
      return Mono.just(true);
    }
    return organisation
        .person(drafted.docket().drafter())
        .zipWith(organisation.person(command.by().person()))
        .map(both -> both.getT1().unit().equals(both.getT2().unit()))
        .defaultIfEmpty(true);
  }

  private Decision<? extends OutgoingDocument> review(OutgoingDocument document, Command command) {
    if (!(document instanceof Drafted drafted)) {
      return Decision.refuse(Refusal.NOT_A_DRAFT);
    }
    return isRepeated(drafted.manuscript(), command)
        ? Decision.accept(drafted)
        : drafted.review(command.kind(), finding(command));
  }

  private static boolean isRepeated(Manuscript manuscript, Command command) {
    var person = command.by().person();
    if (command.passed()) {
      return manuscript.initials(command.kind(), person).isPresent();
    }
    var before = manuscript.returned();
    return before != null && before.person().equals(person) && before.note().equals(command.note());
  }

  private Finding finding(Command command) {
    return new Finding(command.passed(), command.by().person(), command.note(), clock.instant());
  }

  public record Command(DocumentId id, Officer by, ReviewKind kind, boolean passed, String note) {}
}
