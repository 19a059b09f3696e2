package vn.motcua.routing.adapter.mongo;

import java.time.Instant;
import java.util.List;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.event.contract.routing.DocumentRequested;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.contract.routing.RouteOpened;
import vn.motcua.event.contract.routing.RouteOutcome;
import vn.motcua.event.contract.routing.StepAssigned;
import vn.motcua.event.contract.routing.StepCompleted;
import vn.motcua.event.contract.routing.StepOutcome;
import vn.motcua.routing.domain.Punctuality;
import vn.motcua.routing.domain.RouteFact;
import vn.motcua.routing.domain.RouteFacts;

/**
 * The published language for what happened on a route; what concerns nobody else stays in the
 * history.
 */
final class RouteEvents {

  private RouteEvents() {}

  static List<NewEvent> of(RouteFacts route, List<RouteFact> facts) {
    return facts.stream().map(fact -> of(route, fact)).toList();
  }

  private static NewEvent of(RouteFacts route, RouteFact fact) {
    return switch (fact) {
      case RouteFact.Opened opened -> published(route, event(route, opened));
      case RouteFact.StepAssigned assigned -> published(route, event(route, assigned));
      case RouteFact.StepEnded ended -> published(route, event(route, ended));
      case RouteFact.DocumentRequested asked -> published(route, event(route, asked));
      case RouteFact.Closed closed -> published(route, event(route, closed));
      case RouteFact.StepClaimed(var step, var at) ->
          kept(route, "vn.motcua.route.step-claimed.v1", new OnStep(step.number(), at));
      case RouteFact.StepReleased(var step, var at) ->
          kept(route, "vn.motcua.route.step-released.v1", new OnStep(step.number(), at));
      case RouteFact.Rested(var at) -> kept(route, "vn.motcua.route.rested.v1", new Moment(at));
      case RouteFact.WentOn(var at, var promisedAt) ->
          kept(route, "vn.motcua.route.went-on.v1", new WentOn(at, promisedAt));
    };
  }

  private static NewEvent published(RouteFacts route, Record event) {
    return NewEvent.of(event, route.dossierId());
  }

  private static NewEvent kept(RouteFacts route, String type, Record value) {
    return NewEvent.unpublished(type, value, route.dossierId());
  }

  private static RouteOpened event(RouteFacts route, RouteFact.Opened opened) {
    return new RouteOpened(
        route.dossierId(),
        route.dossierId(),
        route.dossierCode(),
        route.procedureCode(),
        route.procedureVersion(),
        route.holderAgency(),
        opened.stepCount(),
        opened.at(),
        opened.dueAt());
  }

  private static StepAssigned event(RouteFacts route, RouteFact.StepAssigned assigned) {
    return new StepAssigned(
        route.dossierId(),
        route.dossierId(),
        route.dossierCode(),
        assigned.step().number(),
        assigned.step().key(),
        assigned.step().role().name(),
        route.holderAgency(),
        assigned.at(),
        assigned.dueAt());
  }

  private static StepCompleted event(RouteFacts route, RouteFact.StepEnded ended) {
    return new StepCompleted(
        route.dossierId(),
        route.dossierId(),
        route.dossierCode(),
        ended.step().number(),
        ended.step().key(),
        switch (ended.ending()) {
          case PROCEEDED -> StepOutcome.PROCEED;
          case RETURNED -> StepOutcome.RETURNED;
        },
        route.holderAgency(),
        ended.at(),
        ended.dueAt(),
        punctuality(ended.punctuality()));
  }

  private static DocumentRequested event(RouteFacts route, RouteFact.DocumentRequested asked) {
    return new DocumentRequested(
        route.dossierId(),
        route.dossierId(),
        route.dossierCode(),
        route.holderAgency(),
        route.procedureCode(),
        route.procedureVersion(),
        asked.document().templateKey(),
        asked.document().documentType(),
        route.contentVersion(),
        asked.at(),
        asked.dueAt());
  }

  private static RouteClosed event(RouteFacts route, RouteFact.Closed closed) {
    return new RouteClosed(
        route.dossierId(),
        route.dossierId(),
        route.dossierCode(),
        switch (closed.outcome()) {
          case ISSUED -> RouteOutcome.ISSUED;
          case WITHDRAWN -> RouteOutcome.WITHDRAWN;
        },
        closed.documentId(),
        closed.at());
  }

  private static vn.motcua.event.contract.Punctuality punctuality(Punctuality punctuality) {
    return switch (punctuality) {
      case EARLY -> vn.motcua.event.contract.Punctuality.EARLY;
      case ON_TIME -> vn.motcua.event.contract.Punctuality.ON_TIME;
      case LATE -> vn.motcua.event.contract.Punctuality.LATE;
    };
  }

  private record OnStep(int stepNumber, Instant at) {}

  private record Moment(Instant at) {}

  private record WentOn(Instant at, Instant promisedAt) {}
}
