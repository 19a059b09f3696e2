package vn.motcua.signing.application;

import java.time.Clock;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentSigner.LayeredPdf;
import vn.motcua.signing.application.ExternalSigner.Reply;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.Sealed;
import vn.motcua.signing.domain.SignatureLayer;
import vn.motcua.signing.domain.StoredRevision;

/**
 * Takes layer 1 from the authorised person's own agent. The document's one conditional write
 * decides, as for a key at hand: a crash before it leaves the request open, a crash after it is
 * found out by the document's state.
 */
public final class CompleteExternalSigning {
  private final Filing filing;
  private final ExternalSigner signer;
  private final ExternalRequests requests;
  private final DocumentFiles files;
  private final Clock clock;

  public CompleteExternalSigning(
      Filing filing,
      ExternalSigner signer,
      ExternalRequests requests,
      DocumentFiles files,
      Clock clock) {
    this.filing = filing;
    this.signer = signer;
    this.requests = requests;
    this.files = files;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return filing.inTurn(command.id(), command.by(), filed -> answer(filed, command));
  }

  /** Whoever does not show the token of his own request hears nothing about it. */
  private Mono<Outcome<Filed>> answer(Filed filed, Command command) {
    return requests
        .find(ExternalRequest.keyOf(command.reply().token()))
        .filter(request -> request.signer().equals(command.by()))
        .flatMap(request -> answer(filed, request, command))
        .switchIfEmpty(Outcome.refusedNow(Refusal.EXTERNAL_TOKEN_UNKNOWN));
  }

  private Mono<Outcome<Filed>> answer(Filed filed, ExternalRequest request, Command command) {
    if (!request.document().equals(command.id())) {
      return Outcome.refusedNow(Refusal.EXTERNAL_OTHER_DOCUMENT);
    }
    return switch (filed.document()) {
      case AwaitingPerson waiting -> take(filed, waiting, request, command.reply());
      case AwaitingAgency signed -> tooLate(signed.personal(), request);
      case Sealed signed -> tooLate(signed.personal(), request);
      case Issued signed -> tooLate(signed.personal(), request);
      default -> Outcome.refusedNow(Refusal.SIGNING_NOT_OPEN);
    };
  }

  /** The layer stands already: by this very request, or by another. */
  private Mono<Outcome<Filed>> tooLate(SignatureLayer.Personal layer, ExternalRequest request) {
    var own = layer.at().equals(request.at()) && layer.overSha256().equals(request.frozenSha256());
    return own
        ? requests.complete(request.key()).then(Outcome.refusedNow(Refusal.EXTERNAL_DUPLICATE))
        : Outcome.refusedNow(Refusal.EXTERNAL_WITHDRAWN);
  }

  private Mono<Outcome<Filed>> take(
      Filed filed, AwaitingPerson waiting, ExternalRequest request, Reply reply) {
    var hindrance = hindrance(waiting, request);
    return hindrance.isPresent()
        ? Outcome.refusedNow(hindrance.get())
        : files
            .read(waiting.signing().frozen())
            .flatMap(frozen -> signer.complete(request, reply, frozen))
            .flatMap(outcome -> outcome.then(made -> keep(filed, waiting, request, made)));
  }

  private Optional<Refusal> hindrance(AwaitingPerson waiting, ExternalRequest request) {
    var now = clock.instant();
    if (request.state() == ExternalRequest.State.COMPLETED) {
      return Optional.of(Refusal.EXTERNAL_DUPLICATE);
    }
    if (request.state() == ExternalRequest.State.WITHDRAWN) {
      return Optional.of(Refusal.EXTERNAL_WITHDRAWN);
    }
    if (!waiting.signing().frozen().sha256().equals(request.frozenSha256())) {
      return Optional.of(Refusal.EXTERNAL_OTHER_REVISION);
    }
    if (waiting.hasLapsed(now)) {
      return Optional.of(Refusal.DAY_PASSED);
    }
    return request.isLate(now) ? Optional.of(Refusal.EXTERNAL_LATE) : Optional.empty();
  }

  private Mono<Outcome<Filed>> keep(
      Filed filed, AwaitingPerson waiting, ExternalRequest request, LayeredPdf made) {
    return files
        .keep(made.pdf())
        .map(revision -> waiting.sign(layer(request, made, revision)))
        .flatMap(decision ->
            filing.apply(filed, decision, new Occasion.ByOfficer(request.signer().person())))
        .delayUntil(outcome -> settled(outcome, request));
  }

  private Mono<Void> settled(Outcome<Filed> outcome, ExternalRequest request) {
    return outcome instanceof Outcome.Done<Filed> ? requests.complete(request.key()) : Mono.empty();
  }

  private static SignatureLayer.Personal layer(
      ExternalRequest request, LayeredPdf made, StoredRevision revision) {
    return new SignatureLayer.Personal(
        request.signer().person(),
        request.frozenSha256(),
        revision,
        made.certificateSha256(),
        request.at());
  }

  public record Command(DocumentId id, Officer by, Reply reply) {}
}
