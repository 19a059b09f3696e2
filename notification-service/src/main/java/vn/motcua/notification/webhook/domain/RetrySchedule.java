package vn.motcua.notification.webhook.domain;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.domain.Backoff;

/**
 * How often and when an event is tried.
 *
 * @param attempts tries in all, the first included
 * @param backoff waits that double
 * @param jitter a wait is longer by up to this share of itself
 * @param longestRetryAfter a receiver's {@code Retry-After} counts up to this
 */
public record RetrySchedule(
    int attempts, Backoff backoff, double jitter, Duration longestRetryAfter) {

  public RetrySchedule {
    if (attempts < 1 || jitter < 0 || jitter > 1 || longestRetryAfter.isNegative()) {
      throw new IllegalArgumentException("A schedule has attempts, and a jitter from 0 to 1");
    }
  }

  /**
   * Wait after the n-th failure, n from 1; empty when that was the last attempt.
   *
   * @param chance from 0 to 1, draws the jitter
   * @param retryAfter what the receiver asked for; lengthens the wait, never shortens it
   */
  public Optional<Duration> waitAfter(int failures, double chance, @Nullable Duration retryAfter) {
    if (failures >= attempts) {
      return Optional.empty();
    }
    var plain = backoff.after(failures);
    var wait = plain.plusMillis(Math.round(plain.toMillis() * jitter * chance));
    if (retryAfter == null) {
      return Optional.of(wait);
    }
    var asked = retryAfter.compareTo(longestRetryAfter) < 0 ? retryAfter : longestRetryAfter;
    return Optional.of(asked.compareTo(wait) > 0 ? asked : wait);
  }
}
