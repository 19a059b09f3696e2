package vn.motcua.routing.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Officer;
import vn.motcua.routing.domain.Refusal;

/** Completes a step; the next is assigned, the document requested, or the route ends. */
public final class CompleteStep {

  private final Routes routes;
  private final StepClocks clocks;
  private final Clock clock;

  public CompleteStep(Routes routes, StepClocks clocks, Clock clock) {
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
                        underWay.complete(
                            command.step(),
                            officer,
                            command.note(),
                            at,
                            clocks.of(officer.agency()))))
        .defaultIfEmpty(Decision.refuse(Refusal.ROUTE_UNKNOWN));
  }

  /** Which step, by whom; the note stays inside the office. */
  public record Command(String dossierId, int step, Officer officer, @Nullable String note) {}
}
