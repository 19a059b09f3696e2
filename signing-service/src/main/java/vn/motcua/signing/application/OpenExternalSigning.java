package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.ExternalSigner.Opened;
import vn.motcua.signing.application.ExternalSigner.Task;
import vn.motcua.signing.application.ExternalSigner.Wanted;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.VietnamDay;

/**
 * Asks the authorised person's own agent for layer 1 over exactly the bytes he was shown. A second
 * opening takes the place of the first; nothing of the document changes before the value comes.
 */
public final class OpenExternalSigning {
  private final Filing filing;
  private final ExternalSigner signer;
  private final ExternalRequests requests;
  private final DocumentFiles files;
  private final Clock clock;
  private final Duration lifetime;

  public OpenExternalSigning(
      Filing filing,
      ExternalSigner signer,
      ExternalRequests requests,
      DocumentFiles files,
      Clock clock,
      Duration lifetime) {
    this.filing = filing;
    this.signer = signer;
    this.requests = requests;
    this.files = files;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  public Mono<Outcome<Task>> handle(Command command) {
    return filing.inTurn(command.id(), command.by(), filed -> open(filed, command));
  }

  private Mono<Outcome<Task>> open(Filed filed, Command command) {
    if (!(filed.document() instanceof AwaitingPerson waiting)) {
      return Outcome.refusedNow(Refusal.SIGNING_NOT_OPEN);
    }
    var decision = waiting.attempt(command.by().person(), command.frozenSha256(), clock.instant());
    return filing
        .apply(filed, decision, new Occasion.ByOfficer(command.by().person()))
        .flatMap(outcome -> outcome.then(claimed -> ask(claimed, command)));
  }

  private Mono<Outcome<Task>> ask(Filed claimed, Command command) {
    if (!(claimed.document() instanceof AwaitingPerson waiting) || waiting.attempt() == null) {
      return Outcome.refusedNow(Refusal.SIGNING_NOT_OPEN);
    }
    Instant at = waiting.attempt();
    return files
        .read(waiting.signing().frozen())
        .flatMap(frozen -> signer.open(wanted(waiting, command, frozen, at)))
        .flatMap(outcome -> outcome.then(this::keep));
  }

  private Mono<Outcome<Task>> keep(Opened opened) {
    return requests.open(opened.request()).thenReturn(Outcome.done(opened.task()));
  }

  private Wanted wanted(AwaitingPerson waiting, Command command, byte[] frozen, Instant at) {
    var signing = waiting.signing();
    return new Wanted(
        waiting.id(),
        waiting.manuscript().text().subject() + " (" + signing.number().notation() + ")",
        frozen,
        signing.frozen().sha256(),
        command.by(),
        command.certificates(),
        at,
        lifetime(VietnamDay.end(signing.number().printedOn())));
  }

  /** Until its time is over, at the latest until the printed day is. */
  private Duration lifetime(Instant midnight) {
    var left = Duration.between(clock.instant(), midnight);
    return left.compareTo(lifetime) < 0 ? left : lifetime;
  }

  /** {@code certificates}: DER as the token has them, the signer's first; may be empty. */
  public record Command(DocumentId id, Officer by, String frozenSha256, List<byte[]> certificates) {
    public Command {
      certificates = List.copyOf(certificates);
    }
  }
}
