package vn.motcua.intake.adapter.kafka;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.motcua.event.contract.document.DocumentIssued;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.contract.routing.RouteOpened;
import vn.motcua.event.contract.routing.RouteOutcome;
import vn.motcua.event.delivery.listening.Handled;
import vn.motcua.event.delivery.listening.ReceivedEvent;
import vn.motcua.intake.application.BeginProcessing;
import vn.motcua.intake.application.Cause;
import vn.motcua.intake.application.Outcome;
import vn.motcua.intake.application.RecordResult;

/** Turns events of routing and signing into acts on dossiers. */
final class DossierEffects {

  private static final Logger LOG = LoggerFactory.getLogger(DossierEffects.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BeginProcessing begin;
  private final RecordResult result;

  DossierEffects(BeginProcessing begin, RecordResult result) {
    this.begin = begin;
    this.result = result;
  }

  Handled routeOpened(ReceivedEvent<RouteOpened> received) {
    var event = received.event();
    return handled(
        received,
        begin.handle(event.dossierId(), event.holderAgency(), cause("routing-service", received)));
  }

  /** Documents without a dossier are none of the register's. */
  Handled documentIssued(ReceivedEvent<DocumentIssued> received) {
    var event = received.event();
    String dossierId = event.dossierId();
    return dossierId == null
        ? Handled.noEffect()
        : handled(
            received,
            result.handle(dossierId, event.documentId(), cause("signing-service", received)));
  }

  /** A certificate or copy is no outgoing document: the end of its route is all there is. */
  Handled routeClosed(ReceivedEvent<RouteClosed> received) {
    var event = received.event();
    boolean result = event.outcome() == RouteOutcome.ISSUED && event.documentId() == null;
    return result
        ? handled(
            received,
            this.result.handle(event.dossierId(), null, cause("routing-service", received)))
        : Handled.noEffect();
  }

  private static Handled handled(ReceivedEvent<?> received, Mono<Outcome> outcome) {
    return switch (Optional.ofNullable(outcome.block(PATIENCE)).orElse(new Outcome.NotFound())) {
      case Outcome.Done _ -> Handled.applied();
      case Outcome.NotFound _ -> Handled.waitFor("the dossier is not in the register");
      case Outcome refused -> refused(received, refused);
    };
  }

  private static Handled refused(ReceivedEvent<?> received, Outcome refusal) {
    String code =
        refusal instanceof Outcome.Objected(var objection)
            ? objection.kind().name()
            : refusal.getClass().getSimpleName();
    LOG.info("An event changed nothing: event={} refusal={}", received.headers().id(), code);
    return Handled.noEffect();
  }

  private static Cause cause(String service, ReceivedEvent<?> received) {
    return new Cause(service, received.headers().id(), received.mark());
  }
}
