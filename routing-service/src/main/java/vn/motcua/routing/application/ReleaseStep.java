package vn.motcua.routing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Officer;

/** Gives a claimed step back to everyone of its role. */
public final class ReleaseStep {

  private final StepActs acts;

  public ReleaseStep(Routes routes, Clock clock) {
    this.acts = new StepActs(routes, clock);
  }

  public Mono<Decision> handle(Command command) {
    var officer = command.officer();
    return acts.decide(
        command.dossierId(),
        command.step(),
        officer,
        (underWay, at) -> underWay.release(command.step(), officer, at));
  }

  /** Which step, by whom. */
  public record Command(String dossierId, int step, Officer officer) {}
}
