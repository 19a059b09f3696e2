package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentSigner.AgencyKey;
import vn.motcua.signing.application.DocumentSigner.LayeredPdf;
import vn.motcua.signing.application.DocumentSigner.Registered;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.Sealed;
import vn.motcua.signing.domain.SignatureLayer;
import vn.motcua.signing.domain.StoredRevision;
import vn.motcua.signing.domain.Unissued;
import vn.motcua.signing.domain.Verification;
import vn.motcua.signing.domain.WorkingDays;

/**
 * Adds the agency's layer by the records clerk's own act, checks the file as a stranger would, and
 * only then issues it (NĐ 30/2020, art. 17, 18, 32.2).
 */
public final class SealAsAgency {
  private final Filing filing;
  private final DocumentSigner signer;
  private final DocumentFiles files;
  private final WorkingDays days;
  private final Clock clock;

  public SealAsAgency(
      Filing filing, DocumentSigner signer, DocumentFiles files, WorkingDays days, Clock clock) {
    this.filing = filing;
    this.signer = signer;
    this.files = files;
    this.days = days;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return filing.inTurn(command.id(), command.by(), filed -> seal(filed, command));
  }

  private Mono<Outcome<Filed>> seal(Filed filed, Command command) {
    return switch (filed.document()) {
      case AwaitingAgency waiting -> attempt(filed, waiting, command);
      case Sealed sealed -> checkAgain(filed, sealed, command);
      case Issued issued -> Mono.just(Outcome.done(filed));
      case Unissued early -> Outcome.refusedNow(Refusal.PERSON_HAS_NOT_SIGNED);
      default -> Outcome.refusedNow(Refusal.ALREADY_CLOSED);
    };
  }

  /** The claimed instant is stored first: a repeat after a crash makes the very same bytes. */
  private Mono<Outcome<Filed>> attempt(Filed filed, AwaitingAgency waiting, Command command) {
    return filing
        .apply(filed, waiting.attempt(clock.instant(), days), by(command))
        .flatMap(outcome -> outcome.then(claimed -> layer(claimed, command)));
  }

  private Mono<Outcome<Filed>> layer(Filed claimed, Command command) {
    if (!(claimed.document() instanceof AwaitingAgency waiting) || waiting.attempt() == null) {
      return Outcome.refusedNow(Refusal.PERSON_HAS_NOT_SIGNED);
    }
    Instant at = waiting.attempt();
    var key = new AgencyKey(waiting.agency(), command.pin());
    return files
        .read(waiting.personal().revision())
        .flatMap(signed -> signer.seal(signed, key, at))
        .flatMap(outcome -> outcome.then(made -> keep(claimed, waiting, made, command)));
  }

  private Mono<Outcome<Filed>> keep(
      Filed claimed, AwaitingAgency waiting, LayeredPdf made, Command command) {
    return files
        .keep(made.pdf())
        .map(revision -> waiting.seal(layer(waiting, made, revision, command), days))
        .flatMap(decision ->
            switch (decision) {
              case Decision.Accepted<Sealed> sealed -> check(claimed, sealed, made.pdf(), command);
              case Decision.Refused<Sealed>(var why) -> Outcome.<Filed>refusedNow(why);
            });
  }

  private static SignatureLayer.OfAgency layer(
      AwaitingAgency waiting, LayeredPdf made, StoredRevision revision, Command command) {
    var at = waiting.attempt() == null ? waiting.personal().at() : waiting.attempt();
    return new SignatureLayer.OfAgency(
        command.by().person(),
        waiting.personal().revision().sha256(),
        revision,
        made.certificateSha256(),
        at);
  }

  private Mono<Outcome<Filed>> checkAgain(Filed filed, Sealed sealed, Command command) {
    var again = new Decision.Accepted<>(sealed, List.of());
    return files.read(sealed.seal().revision()).flatMap(pdf -> check(filed, again, pdf, command));
  }

  private Mono<Outcome<Filed>> check(
      Filed filed, Decision.Accepted<Sealed> step, byte[] pdf, Command command) {
    var sealed = step.next();
    var registered =
        new Registered(
            sealed.signing().frozen().sha256(),
            sealed.personal().revision().sha256(),
            sealed.personal().certificateSha256(),
            sealed.seal().certificateSha256());
    return signer
        .verify(pdf, registered)
        .flatMap(verification -> conclude(filed, step, verification, command));
  }

  private Mono<Outcome<Filed>> conclude(
      Filed filed, Decision.Accepted<Sealed> step, Verification verification, Command command) {
    var at = clock.instant();
    Decision<? extends OutgoingDocument> decision =
        verification.stands()
            ? step.then(sealed -> sealed.issue(verification, at))
            : step.then(sealed -> sealed.holdBack(verification, at));
    return filing
        .apply(filed, decision, by(command))
        .map(outcome ->
            verification.stands() ? outcome : Outcome.refused(Refusal.VERIFICATION_FAILED));
  }

  private static Occasion by(Command command) {
    return new Occasion.ByOfficer(command.by().person());
  }

  public record Command(DocumentId id, Officer by, Pin pin) {}
}
