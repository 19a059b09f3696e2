package vn.motcua.routing.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Officer;
import vn.motcua.routing.domain.Refusal;

/** Takes a step for one officer; of two at once one wins and the other is told. */
public final class ClaimStep {

  private final Routes routes;
  private final Clock clock;

  public ClaimStep(Routes routes, Clock clock) {
    this.routes = routes;
    this.clock = clock;
  }

  public Mono<Decision> handle(Command command) {
    var officer = command.officer();
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return routes
        .change(
            command.dossierId(),
            new Cause.Person(officer.personId()),
            route ->
                route.act(
                    officer,
                    command.step(),
                    underWay -> underWay.claim(command.step(), officer, at)))
        .defaultIfEmpty(Decision.refuse(Refusal.ROUTE_UNKNOWN));
  }

  /** Which step, by whom. */
  public record Command(String dossierId, int step, Officer officer) {}
}
