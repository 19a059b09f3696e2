package vn.motcua.signing.application;

import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Refusal;

/** Sends an issued document to agencies; one that has it already gets no second sending. */
public final class DispatchDocument {
  private final Filing filing;
  private final Organisation organisation;
  private final Clock clock;

  public DispatchDocument(Filing filing, Organisation organisation, Clock clock) {
    this.filing = filing;
    this.organisation = organisation;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return Flux.fromIterable(command.recipients())
        .concatMap(code -> organisation.agency(code).hasElement())
        .all(known -> known)
        .flatMap(known ->
            filing.decideIssued(
                command.id(), command.by(), issued -> dispatch(issued, command, known)));
  }

  private Decision<Issued> dispatch(Issued issued, Command command, boolean known) {
    if (!known) {
      return Decision.refuse(Refusal.UNKNOWN_RECIPIENT);
    }
    var at = clock.instant();
    Decision<Issued> sent = Decision.accept(issued);
    for (var recipient : command.recipients()) {
      sent = sent.then(it -> it.dispatch(recipient, command.by().person(), at));
    }
    return sent;
  }

  public record Command(DocumentId id, Officer by, List<String> recipients) {
    public Command {
      recipients = recipients.stream().distinct().toList();
    }
  }
}
