package vn.motcua.routing.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Officer;
import vn.motcua.routing.domain.Refusal;
import vn.motcua.routing.domain.UnderWay;

/** What all acts of officers on steps have in common: who, when, and that the route may be gone. */
final class StepActs {

  private final Routes routes;
  private final Clock clock;

  StepActs(Routes routes, Clock clock) {
    this.routes = routes;
    this.clock = clock;
  }

  /** One act, decided on the route as it stands; refused where there is none. */
  Mono<Decision> decide(
      String dossierId, int step, Officer officer, BiFunction<UnderWay, Instant, Decision> act) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return routes
        .change(
            dossierId,
            new Cause.Person(officer.personId()),
            route -> route.act(officer, step, underWay -> act.apply(underWay, at)))
        .defaultIfEmpty(Decision.refuse(Refusal.ROUTE_UNKNOWN));
  }
}
