package vn.motcua.routing.domain;

import java.util.List;

/** What the domain answers to an act. */
public sealed interface Decision {

  /** It stands: the next state and what happened; without facts nothing has changed. */
  record Accepted(Route route, List<RouteFact> facts) implements Decision {
    public Accepted {
      facts = List.copyOf(facts);
    }
  }

  /** It does not. */
  record Refused(Refusal refusal) implements Decision {}

  static Decision accept(Route route, RouteFact... facts) {
    return new Accepted(route, List.of(facts));
  }

  static Decision refuse(Refusal refusal) {
    return new Refused(refusal);
  }
}
