package vn.motcua.pades.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves an authority alone after three failures in a row, for a minute first and twice as long
 * after each further failure, at most half an hour; then one call tries it again.
 */
final class CircuitBreaker {
  private static final int PATIENCE = 3;
  private static final Duration FIRST_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofMinutes(30);

  private int failures;
  private Duration rest = FIRST_REST;
  private Instant closedUntil = Instant.MIN;

  /** Whether a call may be made now; after a rest, only to the first who asks. */
  synchronized boolean lets(Instant now) {
    if (now.isBefore(closedUntil)) {
      return false;
    }
    if (failures >= PATIENCE) {
      closedUntil = now.plus(rest);
    }
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
    rest = FIRST_REST;
    closedUntil = Instant.MIN;
  }

  synchronized void failed(Instant now) {
    failures++;
    if (failures > PATIENCE) {
      Duration doubled = rest.multipliedBy(2);
      rest = doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
    }
    if (failures >= PATIENCE) {
      closedUntil = now.plus(rest);
    }
  }
}
