package vn.motcua.notification.webhook.domain;

import java.time.Duration;

/**
 * When a subscription that only fails is switched off.
 *
 * @param failing so long without one success
 * @param givenUp so many events given up in a row
 */
public record SwitchOffRules(Duration failing, int givenUp) {
  public SwitchOffRules {
    if (failing.isNegative() || failing.isZero() || givenUp < 1) {
      throw new IllegalArgumentException("A subscription gets some time and some events");
    }
  }
}
