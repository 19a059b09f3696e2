package vn.motcua.signing.application;

import java.time.Clock;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;

/** Changes a draft before its approval; the reviewers' initials start over. */
public final class EditDraft {
  private final Filing filing;
  private final Clock clock;

  public EditDraft(Filing filing, Clock clock) {
    this.filing = filing;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return filing.decide(command.id(), command.by(), document -> edit(document, command));
  }

  private Decision<? extends OutgoingDocument> edit(OutgoingDocument document, Command command) {
    if (!(document instanceof Drafted drafted)) {
      return Decision.refuse(Refusal.NOT_A_DRAFT);
    }
    var words = command.change().apply(drafted.manuscript().text());
    return words.equals(drafted.manuscript().text())
        ? Decision.accept(drafted)
        : drafted.edit(words, command.by().person(), clock.instant());
  }

  public record Command(DocumentId id, Officer by, UnaryOperator<DraftText> change) {}
}
