package vn.motcua.routing.adapter.kafka;

import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.document.DocumentIssued;
import vn.motcua.event.contract.document.DocumentRejected;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.dossier.DossierResumed;
import vn.motcua.event.contract.dossier.DossierSupplemented;
import vn.motcua.event.contract.dossier.DossierSuspended;
import vn.motcua.event.contract.dossier.DossierWithdrawn;
import vn.motcua.event.delivery.EventListeningCustomizer;
import vn.motcua.event.delivery.listening.EventListening;
import vn.motcua.event.delivery.listening.Handled;
import vn.motcua.event.delivery.listening.MarkReader;
import vn.motcua.event.delivery.listening.ReceivedEvent;
import vn.motcua.routing.application.Cause;
import vn.motcua.routing.application.FollowDocument;
import vn.motcua.routing.application.FollowDocument.End;
import vn.motcua.routing.application.FollowDossier;
import vn.motcua.routing.application.FollowDossier.Turn;
import vn.motcua.routing.application.OpenRoute;
import vn.motcua.routing.domain.Decision;

/** The events that routes follow. */
final class RouteListening implements EventListeningCustomizer {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final OpenRoute openRoute;
  private final FollowDossier followDossier;
  private final FollowDocument followDocument;
  private final MarkReader marks;

  RouteListening(
      OpenRoute openRoute,
      FollowDossier followDossier,
      FollowDocument followDocument,
      MarkReader marks) {
    this.openRoute = openRoute;
    this.followDossier = followDossier;
    this.followDocument = followDocument;
    this.marks = marks;
  }

  @Override
  public void customize(EventListening.Builder listening) {
    listening
        .topics(Topic.DOSSIER_CONTENT)
        .marks(marks)
        .on(DossierAccepted.class, this::accepted)
        .on(DossierSupplemented.class, this::supplemented)
        .on(DossierSuspended.class, this::suspended)
        .on(DossierResumed.class, this::resumed)
        .on(DossierWithdrawn.class, this::withdrawn)
        .on(DocumentIssued.class, this::issued)
        .on(DocumentRejected.class, this::rejected);
  }

  private Handled accepted(ReceivedEvent<DossierAccepted> received) {
    var event = received.event();
    var command =
        new OpenRoute.Command(
            event.dossierId(),
            event.dossierCode(),
            event.receivingAgency(),
            event.competentAgency(),
            event.procedureCode(),
            event.procedureVersion(),
            event.contentVersion(),
            event.acceptedAt(),
            event.promisedAt());
    return handled(openRoute.handle(command, cause(received)));
  }

  private Handled supplemented(ReceivedEvent<DossierSupplemented> received) {
    var event = received.event();
    return turn(received, event.dossierId(), new Turn.ContentChanged(event.contentVersion()));
  }

  private Handled suspended(ReceivedEvent<DossierSuspended> received) {
    var event = received.event();
    return turn(received, event.dossierId(), new Turn.Suspended(event.suspendedAt()));
  }

  private Handled resumed(ReceivedEvent<DossierResumed> received) {
    var event = received.event();
    return turn(
        received, event.dossierId(), new Turn.Resumed(event.promisedAt(), event.resumedAt()));
  }

  private Handled withdrawn(ReceivedEvent<DossierWithdrawn> received) {
    var event = received.event();
    return turn(received, event.dossierId(), new Turn.Withdrawn(event.withdrawnAt()));
  }

  private Handled issued(ReceivedEvent<DocumentIssued> received) {
    var event = received.event();
    var end = new End.Issued(event.documentId(), event.documentType(), event.issuedAt());
    return Optional.ofNullable(event.dossierId())
        .map(dossierId -> handled(followDocument.handle(dossierId, end, cause(received))))
        .orElseGet(Handled::noEffect);
  }

  private Handled rejected(ReceivedEvent<DocumentRejected> received) {
    var event = received.event();
    var end = new End.Rejected(event.documentType(), event.rejectedAt());
    return Optional.ofNullable(event.dossierId())
        .map(dossierId -> handled(followDocument.handle(dossierId, end, cause(received))))
        .orElseGet(Handled::noEffect);
  }

  private Handled turn(ReceivedEvent<?> received, String dossierId, Turn turn) {
    return handled(followDossier.handle(dossierId, turn, cause(received)));
  }

  /** Refused or nothing to follow: the event changes nothing here. */
  private static Handled handled(Mono<Decision> decision) {
    return decision
        .blockOptional(LONGEST)
        .filter(Decision.Accepted.class::isInstance)
        .map(accepted -> Handled.applied())
        .orElseGet(Handled::noEffect);
  }

  private static Cause cause(ReceivedEvent<?> received) {
    var mark = received.mark();
    var after = mark.after();
    return new Cause.Event(
        received.headers().id(),
        new Cause.Seen(
            mark.producer(), mark.sequence(), after.upTo(), after.holes(), after.lastId()));
  }
}
