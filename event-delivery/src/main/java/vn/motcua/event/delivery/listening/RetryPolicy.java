package vn.motcua.event.delivery.listening;

import java.time.Duration;

/**
 * How often and how soon a failing event is tried again.
 *
 * @param attempts tries before it becomes a dead letter
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

  Duration delay(int failures) {
    var factor = 1L << Math.min(failures, 16);
    var delay = first.multipliedBy(factor);
    return delay.compareTo(longest) < 0 ? delay : longest;
  }
}
