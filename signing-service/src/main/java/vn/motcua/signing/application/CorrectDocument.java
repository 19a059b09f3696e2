package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Refusal;

/** Records that an issued letter corrects form or procedure of another document (art. 18.3). */
public final class CorrectDocument {
  private final Filing filing;
  private final OutgoingDocuments documents;
  private final Clock clock;

  public CorrectDocument(Filing filing, OutgoingDocuments documents, Clock clock) {
    this.filing = filing;
    this.documents = documents;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return documents
        .find(command.letter())
        .map(Filed::document)
        .ofType(Issued.class)
        .filter(letter -> letter.agency().equals(command.by().agency()))
        .flatMap(letter -> correct(command, letter))
        .switchIfEmpty(Outcome.refusedNow(Refusal.NOT_A_CORRECTION));
  }

  private Mono<Outcome<Filed>> correct(Command command, Issued letter) {
    var person = command.by().person();
    return filing.decideIssued(
        command.id(), command.by(), issued -> issued.correct(letter, person, clock.instant()));
  }

  public record Command(DocumentId id, Officer by, DocumentId letter) {}
}
