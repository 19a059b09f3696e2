package vn.motcua.routing.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The steps of a route in order; one at a time is current. */
public record Steps(List<RouteStep> list) {

  public Steps {
    list = List.copyOf(list);
  }

  static Steps of(RoutePlan plan) {
    return new Steps(
        plan.steps().stream().map(step -> new RouteStep(step, new StepState.Waiting())).toList());
  }

  public Optional<RouteStep> number(int number) {
    return list.stream().filter(step -> step.number() == number).findFirst();
  }

  public Optional<RouteStep> current() {
    return list.stream().filter(RouteStep::current).findFirst();
  }

  Optional<RouteStep> after(RouteStep step) {
    return number(step.number() + 1);
  }

  Steps with(int number, StepState state) {
    return replacing(candidate -> candidate == number, state);
  }

  /** All steps strictly between two become {@code Waiting} again. */
  Steps reopenedBetween(int first, int last) {
    return replacing(number -> number > first && number < last, new StepState.Waiting());
  }

  private Steps replacing(IntPredicate chosen, StepState state) {
    return new Steps(
        list.stream().map(step -> chosen.test(step.number()) ? step.in(state) : step).toList());
  }
}
