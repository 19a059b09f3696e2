package vn.motcua.routing.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Officer;
import vn.motcua.routing.domain.Refusal;

/** Gives a claimed step back to everyone of its role. */
public final class ReleaseStep {

  private final Routes routes;
  private final Clock clock;

  public ReleaseStep(Routes routes, Clock clock) {
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
                    underWay -> underWay.release(command.step(), officer, at)))
        .defaultIfEmpty(Decision.refuse(Refusal.ROUTE_UNKNOWN));
  }

  /** Which step, by whom. */
  public record Command(String dossierId, int step, Officer officer) {}
}
