package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Finding;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.OutgoingDocument.Drafted;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.ReviewKind;

/** Puts a reviewer's initials on a draft, or returns it (NĐ 30/2020, art. 12). */
public final class ReviewDraft {
  private final Filing filing;
  private final Clock clock;

  public ReviewDraft(Filing filing, Clock clock) {
    this.filing = filing;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return filing.decide(command.id(), command.by(), document -> review(document, command));
  }

  private Decision<? extends OutgoingDocument> review(OutgoingDocument document, Command command) {
    if (!(document instanceof Drafted drafted)) {
      return Decision.refuse(Refusal.NOT_A_DRAFT);
    }
    var initials = drafted.manuscript().initials(command.kind());
    var repeated =
        command.passed() && initials != null && initials.person().equals(command.by().person());
    return repeated ? Decision.accept(drafted) : drafted.review(command.kind(), finding(command));
  }

  private Finding finding(Command command) {
    return new Finding(command.passed(), command.by().person(), command.note(), clock.instant());
  }

  public record Command(DocumentId id, Officer by, ReviewKind kind, boolean passed, String note) {}
}
