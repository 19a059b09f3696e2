package vn.motcua.routing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Officer;

/** Sends a step back to an earlier one, with the reason. */
public final class ReturnStep {

  private final StepActs acts;
  private final StepClocks clocks;

  public ReturnStep(Routes routes, StepClocks clocks, Clock clock) {
    this.acts = new StepActs(routes, clock);
    this.clocks = clocks;
  }

  public Mono<Decision> handle(Command command) {
    var officer = command.officer();
    return acts.decide(
        command.dossierId(),
        command.step(),
        officer,
        (underWay, at) ->
            underWay.giveBack(
                command.step(),
                officer,
                command.toStep(),
                command.reason(),
                at,
                clocks.of(officer.agency())));
  }

  /** Which step goes back where and why; the reason stays inside the office. */
  public record Command(String dossierId, int step, Officer officer, int toStep, String reason) {}
}
