package vn.motcua.routing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one procedure version.
 *
 * @param document null when the result is no outgoing document
 */
public record RoutePlan(
    String procedureCode,
    int procedureVersion,
    List<StepPlan> steps,
    @Nullable DocumentPlan document) {

  public RoutePlan {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A route needs at least one step: " + procedureCode);
    }
  }
}
