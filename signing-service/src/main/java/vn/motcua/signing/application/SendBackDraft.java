package vn.motcua.signing.application;

import java.time.Clock;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.Finding;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.ReviewKind;
import vn.motcua.signing.domain.VietnamDay;

/** The authorised signer returns a draft with his reason before he has signed (art. 11). */
public final class SendBackDraft {
  private final Filing filing;
  private final SigningAuthorities authorities;
  private final SettleNumbers numbers;
  private final Clock clock;

  public SendBackDraft(
      Filing filing, Organisation organisation, SettleNumbers numbers, Clock clock) {
    this.filing = filing;
    this.authorities = new SigningAuthorities(organisation);
    this.numbers = numbers;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return authorities
        .of(command.by().person())
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(authority -> decide(command, authority))
        .flatMap(numbers::after);
  }

  private Mono<Outcome<Filed>> decide(Command command, Optional<Authority> authority) {
    return filing.decide(
        command.id(),
        command.by(),
        document ->
            authority
                .<Decision<? extends OutgoingDocument>>map(held -> decide(document, held, command))
                .orElseGet(() -> Decision.refuse(Refusal.NO_AUTHORITY)));
  }

  private Decision<? extends OutgoingDocument> decide(
      OutgoingDocument document, Authority authority, Command command) {
    var finding = new Finding(false, command.by().person(), command.reason(), clock.instant());
    return switch (document) {
      case Drafted drafted -> fromDraft(drafted, authority, finding);
      case Approved approved -> approved.sendBack(finding);
      case AwaitingPerson waiting -> waiting.sendBack(finding);
      default -> Decision.refuse(Refusal.NOT_A_DRAFT);
    };
  }

  /** Said again of the same revision, nothing new is recorded. */
  private static Decision<Drafted> fromDraft(
      Drafted drafted, Authority authority, Finding finding) {
    var before = drafted.manuscript().returned();
    if (before != null
        && before.person().equals(finding.person())
        && before.note().equals(finding.note())) {
      return Decision.accept(drafted);
    }
    return authority
        .hindrance(drafted.docket(), VietnamDay.of(finding.at()))
        .<Decision<Drafted>>map(Decision::refuse)
        .orElseGet(() -> drafted.sendBack(ReviewKind.SIGNER, finding));
  }

  public record Command(DocumentId id, Officer by, String reason) {}
}
