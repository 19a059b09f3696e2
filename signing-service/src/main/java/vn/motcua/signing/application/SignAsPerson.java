package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentSigner.LayeredPdf;
import vn.motcua.signing.application.DocumentSigner.PersonalKey;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.Sealed;
import vn.motcua.signing.domain.SignatureLayer;
import vn.motcua.signing.domain.StoredRevision;

/** Adds the authorised person's layer to exactly the bytes he was shown (NĐ 30/2020, art. 13). */
public final class SignAsPerson {
  private final Filing filing;
  private final DocumentSigner signer;
  private final DocumentFiles files;
  private final Clock clock;

  public SignAsPerson(Filing filing, DocumentSigner signer, DocumentFiles files, Clock clock) {
    this.filing = filing;
    this.signer = signer;
    this.files = files;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return filing.inTurn(command.id(), command.by(), filed -> sign(filed, command));
  }

  private Mono<Outcome<Filed>> sign(Filed filed, Command command) {
    return switch (filed.document()) {
      case AwaitingPerson waiting -> attempt(filed, waiting, command);
      case AwaitingAgency signed -> repeated(filed, signed.personal(), command);
      case Sealed signed -> repeated(filed, signed.personal(), command);
      case Issued signed -> repeated(filed, signed.personal(), command);
      default -> Outcome.refusedNow(Refusal.SIGNING_NOT_OPEN);
    };
  }

  private static Mono<Outcome<Filed>> repeated(
      Filed filed, SignatureLayer.Personal layer, Command command) {
    var same =
        layer.person().equals(command.by().person())
            && layer.overSha256().equals(command.frozenSha256());
    return same ? Mono.just(Outcome.done(filed)) : Outcome.refusedNow(Refusal.SIGNED_OTHER_BYTES);
  }

  /** The claimed instant is stored first: a repeat after a crash makes the very same bytes. */
  private Mono<Outcome<Filed>> attempt(Filed filed, AwaitingPerson waiting, Command command) {
    var person = command.by().person();
    var decision = waiting.attempt(person, command.frozenSha256(), clock.instant());
    return filing
        .apply(filed, decision, new Occasion.ByOfficer(person))
        .flatMap(outcome -> outcome.then(claimed -> layer(claimed, command)));
  }

  private Mono<Outcome<Filed>> layer(Filed claimed, Command command) {
    if (!(claimed.document() instanceof AwaitingPerson waiting) || waiting.attempt() == null) {
      return Outcome.refusedNow(Refusal.SIGNING_NOT_OPEN);
    }
    Instant at = waiting.attempt();
    var key = new PersonalKey(command.by().person(), waiting.agency(), command.pin());
    return files
        .read(waiting.signing().frozen())
        .flatMap(frozen -> signer.sign(frozen, key, at))
        .flatMap(outcome -> outcome.then(made -> keep(claimed, waiting, made, at)));
  }

  private Mono<Outcome<Filed>> keep(
      Filed claimed, AwaitingPerson waiting, LayeredPdf made, Instant at) {
    var person = waiting.signing().signer().person();
    return files
        .keep(made.pdf())
        .map(revision -> layer(waiting, made, revision, at))
        .flatMap(
            layer -> filing.apply(claimed, waiting.sign(layer), new Occasion.ByOfficer(person)));
  }

  private static SignatureLayer.Personal layer(
      AwaitingPerson waiting, LayeredPdf made, StoredRevision revision, Instant at) {
    var signing = waiting.signing();
    return new SignatureLayer.Personal(
        signing.signer().person(),
        signing.frozen().sha256(),
        revision,
        made.certificateSha256(),
        at);
  }

  public record Command(DocumentId id, Officer by, String frozenSha256, Pin pin) {}
}
