package vn.motcua.routing.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Route;
import vn.motcua.routing.domain.RouteFacts;
import vn.motcua.routing.domain.RoutePlan;

/**
 * Opens the route of a dossier that was accepted, by the procedure version it was accepted under.
 */
public final class OpenRoute {

  private final Routes routes;
  private final Procedures procedures;
  private final StepClocks clocks;
  private final Clock clock;

  public OpenRoute(Routes routes, Procedures procedures, StepClocks clocks, Clock clock) {
    this.routes = routes;
    this.procedures = procedures;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** A procedure version that is not in the catalogue is an error: the event waits until it is. */
  public Mono<Decision> handle(Command command, Cause cause) {
    return procedures
        .plan(command.procedureCode(), command.procedureVersion())
        .map(plan -> routes.open(command.dossierId(), opening(plan, command), cause))
        .orElseGet(() -> Mono.error(unknown(command)));
  }

  private Decision opening(RoutePlan plan, Command command) {
    var facts =
        new RouteFacts(
            command.dossierId(),
            command.dossierCode(),
            command.receivingAgency(),
            command.competentAgency(),
            command.procedureCode(),
            command.procedureVersion(),
            command.contentVersion(),
            command.acceptedAt(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            command.promisedAt(),
            plan.document());
    return Route.open(plan, facts, clocks.of(command.competentAgency()));
  }

  private static IllegalStateException unknown(Command command) {
    return new IllegalStateException(
        "No procedure " + command.procedureCode() + " version " + command.procedureVersion());
  }

  /** What the acceptance says. */
  public record Command(
      String dossierId,
      String dossierCode,
      String receivingAgency,
      String competentAgency,
      String procedureCode,
      int procedureVersion,
      int contentVersion,
      Instant acceptedAt,
      Instant promisedAt) {}
}
