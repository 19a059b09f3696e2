package vn.motcua.routing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Officer;

/** Takes a step for one officer; of two at once one wins and the other is told. */
public final class ClaimStep {

  private final StepActs acts;

  public ClaimStep(Routes routes, Clock clock) {
    this.acts = new StepActs(routes, clock);
  }

  public Mono<Decision> handle(Command command) {
    var officer = command.officer();
    return acts.decide(
        command.dossierId(),
        command.step(),
        officer,
        (underWay, at) -> underWay.claim(command.step(), officer, at));
  }

  /** Which step, by whom. */
  public record Command(String dossierId, int step, Officer officer) {}
}
