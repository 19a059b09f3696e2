package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Refusal;

/** Puts an issued document of the same form in the place of one whose content is wrong. */
public final class ReplaceDocument {
  private final Filing filing;
  private final OutgoingDocuments documents;
  private final SigningAuthorities authorities;
  private final Clock clock;

  public ReplaceDocument(
      Filing filing, OutgoingDocuments documents, Organisation organisation, Clock clock) {
    this.filing = filing;
    this.documents = documents;
    this.authorities = new SigningAuthorities(organisation);
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return authorities
        .of(command.by().person())
        .flatMap(authority -> replace(command, authority))
        .switchIfEmpty(Outcome.refusedNow(Refusal.NO_AUTHORITY));
  }

  private Mono<Outcome<Filed>> replace(Command command, Authority authority) {
    return documents
        .find(command.replacement())
        .map(Filed::document)
        .ofType(Issued.class)
        .filter(other -> other.agency().equals(command.by().agency()))
        .flatMap(other -> replace(command, other, authority))
        .switchIfEmpty(Outcome.refusedNow(Refusal.NOT_A_REPLACEMENT));
  }

  private Mono<Outcome<Filed>> replace(Command command, Issued other, Authority authority) {
    return filing.decideIssued(
        command.id(),
        command.by(),
        issued -> issued.replace(other, authority, command.reason(), clock.instant()));
  }

  public record Command(DocumentId id, Officer by, DocumentId replacement, String reason) {}
}
