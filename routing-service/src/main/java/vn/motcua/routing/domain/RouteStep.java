package vn.motcua.routing.domain;

import java.util.Optional;

/** A step of a route: what was planned and where it stands. */
public record RouteStep(StepPlan plan, StepState state) {

  public int number() {
    return plan.number();
  }

  /** True when someone or something is expected to complete it now. */
  public boolean current() {
    return state instanceof StepState.Assigned || state instanceof StepState.Claimed;
  }

  /** Why this officer cannot act on the step now; empty when he can. */
  Optional<Refusal> obstacle(Officer officer) {
    if (!officer.holds(plan.role())) {
      return Optional.of(Refusal.NOT_YOUR_ROLE);
    }
    return switch (state) {
      case StepState.Waiting waiting -> Optional.of(Refusal.STEP_NOT_REACHED);
      case StepState.Returned returned -> Optional.of(Refusal.STEP_NOT_REACHED);
      case StepState.Completed completed -> Optional.of(Refusal.STEP_ALREADY_COMPLETED);
      case StepState.Assigned assigned ->
          awaitsDocument() ? Optional.of(Refusal.WAITS_FOR_DOCUMENT) : Optional.empty();
      case StepState.Claimed claimed -> Optional.empty();
    };
  }

  boolean awaitsDocument() {
    return plan.work() == StepPlan.Work.DOCUMENT && state instanceof StepState.Assigned;
  }

  RouteStep in(StepState next) {
    return new RouteStep(plan, next);
  }
}
