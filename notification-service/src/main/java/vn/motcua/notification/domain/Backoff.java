package vn.motcua.notification.domain;

import java.time.Duration;

/** Waits that double from the first to the longest. */
public record Backoff(Duration first, Duration longest) {
  public Backoff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("A back-off grows from a positive first wait");
    }
  }

  /** Wait after the n-th failure in a row, n from 1. */
  public Duration after(int failures) {
    var wait = first;
    for (int n = 1; n < failures && wait.compareTo(longest) < 0; n++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
