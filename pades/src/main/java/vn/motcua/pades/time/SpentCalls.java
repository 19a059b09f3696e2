package vn.motcua.pades.time;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The calls of the last window; one more is taken or is not. */
final class SpentCalls {
  private final CallBudget budget;
  private final Deque<Instant> taken = new ArrayDeque<>();

  SpentCalls(CallBudget budget) {
    this.budget = budget;
  }

  synchronized boolean take(Instant now) {
    Instant from = now.minus(budget.window());
    while (!taken.isEmpty() && !taken.peekFirst().isAfter(from)) {
      taken.removeFirst();
    }
    if (taken.size() >= budget.calls()) {
      return false;
    }
    taken.addLast(now);
    return true;
  }
}
