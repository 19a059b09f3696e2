package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Refusal;

/** Recalls an issued document (thu hồi); it and its metadata are frozen (art. 18.4). */
public final class RecallDocument {
  private final Filing filing;
  private final SigningAuthorities authorities;
  private final Clock clock;

  public RecallDocument(Filing filing, Organisation organisation, Clock clock) {
    this.filing = filing;
    this.authorities = new SigningAuthorities(organisation);
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return authorities
        .of(command.by().person())
        .flatMap(authority ->
            filing.decideIssued(
                command.id(),
                command.by(),
                issued -> issued.recall(authority, command.reason(), clock.instant())))
        .switchIfEmpty(Outcome.refusedNow(Refusal.NO_AUTHORITY));
  }

  public record Command(DocumentId id, Officer by, String reason) {}
}
