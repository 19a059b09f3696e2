package vn.motcua.pades.time;

import java.time.Duration;

/** How many calls an authority allows in any window of time, for example 20 in 20 minutes. */
public record CallBudget(int calls, Duration window) {
  /** As good as none. */
  public static final CallBudget AMPLE = new CallBudget(10_000, Duration.ofMinutes(1));

  public CallBudget {
    if (calls < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("a budget of at least one call in some time");
    }
  }
}
