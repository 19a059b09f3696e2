package vn.motcua.routing.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Officer;

/** Completes a step; the next is assigned, the document requested, or the route ends. */
public final class CompleteStep {

  private final StepActs acts;
  private final StepClocks clocks;

  public CompleteStep(Routes routes, StepClocks clocks, Clock clock) {
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
            underWay.complete(
                command.step(), officer, command.note(), at, clocks.of(officer.agency())));
  }

  /** Which step, by whom; the note stays inside the office. */
  public record Command(String dossierId, int step, Officer officer, @Nullable String note) {}
}
