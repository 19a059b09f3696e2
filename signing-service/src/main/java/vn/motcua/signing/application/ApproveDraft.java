package vn.motcua.signing.application;

import java.time.Clock;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;

/** The authorised signer approves a reviewed draft (duyệt bản thảo, NĐ 30/2020, art. 11). */
public final class ApproveDraft {
  private final Filing filing;
  private final SigningAuthorities authorities;
  private final Clock clock;

  public ApproveDraft(Filing filing, Organisation organisation, Clock clock) {
    this.filing = filing;
    this.authorities = new SigningAuthorities(organisation);
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return authorities
        .of(command.by().person())
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(authority -> decide(command, authority));
  }

  private Mono<Outcome<Filed>> decide(Command command, Optional<Authority> authority) {
    return filing.decide(
        command.id(),
        command.by(),
        document ->
            authority
                .<Decision<? extends OutgoingDocument>>map(held -> approve(document, held))
                .orElseGet(() -> Decision.refuse(Refusal.NO_AUTHORITY)));
  }

  private Decision<? extends OutgoingDocument> approve(
      OutgoingDocument document, Authority authority) {
    return switch (document) {
      case Drafted drafted -> drafted.approve(authority, clock.instant());
      case Approved approved when approved.approval().person().equals(authority.person()) ->
          Decision.accept(approved);
      default -> Decision.refuse(Refusal.NOT_A_DRAFT);
    };
  }

  public record Command(DocumentId id, Officer by) {}
}
