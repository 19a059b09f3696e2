package vn.motcua.routing.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Officer;
import vn.motcua.routing.domain.Refusal;

/** Sends a step back to an earlier one, with the reason. */
public final class ReturnStep {

  private final Routes routes;
  private final StepClocks clocks;
  private final Clock clock;

  public ReturnStep(Routes routes, StepClocks clocks, Clock clock) {
    this.routes = routes;
    this.clocks = clocks;
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
                    underWay ->
                        underWay.giveBack(
                            command.step(),
                            officer,
                            command.toStep(),
                            command.reason(),
                            at,
                            clocks.of(officer.agency()))))
        .defaultIfEmpty(Decision.refuse(Refusal.ROUTE_UNKNOWN));
  }

  /** Which step goes back where and why; the reason stays inside the office. */
  public record Command(String dossierId, int step, Officer officer, int toStep, String reason) {}
}
