package vn.motcua.routing.adapter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.http.edge.Language;
import vn.motcua.routing.application.ReadRoute;
import vn.motcua.routing.domain.ReturnNote;
import vn.motcua.routing.domain.Route;
import vn.motcua.routing.domain.UnderWay;

/** A route as officers see it. */
record RouteView(
    String dossierId,
    String dossierCode,
    String procedureCode,
    int procedureVersion,
    @Nullable String subject,
    String state,
    @Nullable String outcome,
    @Nullable String documentId,
    String receivingAgency,
    String holderAgency,
    Instant openedAt,
    Instant promisedAt,
    @Nullable Instant promisedNow,
    List<StepView> steps,
    List<ReturnNote> returns) {

  static RouteView of(ReadRoute.View view, Language language) {
    var route = view.route();
    var facts = route.facts();
    var closed = route instanceof Route.Closed end ? end : null;
    return new RouteView(
        facts.dossierId(),
        facts.dossierCode(),
        facts.procedureCode(),
        facts.procedureVersion(),
        view.subject(),
        state(route),
        closed == null ? null : closed.outcome().name(),
        closed == null ? null : closed.documentId(),
        facts.receivingAgency(),
        facts.holderAgency(),
        facts.openedAt(),
        facts.promisedAt(),
        promisedNow(route),
        route.steps().list().stream().map(step -> StepView.of(step, language)).toList(),
        returns(route));
  }

  private static String state(Route route) {
    return switch (route) {
      case UnderWay underWay -> "UNDER_WAY";
      case Route.Paused paused -> "SUSPENDED";
      case Route.Closed closed -> "CLOSED";
    };
  }

  private static @Nullable Instant promisedNow(Route route) {
    return switch (route) {
      case UnderWay underWay -> underWay.promisedAt();
      case Route.Paused paused -> paused.route().promisedAt();
      case Route.Closed closed -> null;
    };
  }

  private static List<ReturnNote> returns(Route route) {
    return switch (route) {
      case UnderWay underWay -> underWay.returns();
      case Route.Paused paused -> paused.route().returns();
      case Route.Closed closed -> List.of();
    };
  }
}
