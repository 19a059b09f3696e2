package vn.motcua.notification.webhook.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a subscription has fared.
 *
 * @param failingSince first failure after the last success
 * @param givenUpInRow events given up since the last success
 */
public record Health(@Nullable Instant failingSince, int givenUpInRow) {

  public static final Health GOOD = new Health(null, 0);

  Health after(Outcome outcome, boolean gaveUp, Instant now) {
    if (outcome instanceof Outcome.Taken) {
      return GOOD;
    }
    return new Health(failingSince == null ? now : failingSince, givenUpInRow + (gaveUp ? 1 : 0));
  }

  Optional<SwitchOffReason> enough(Outcome outcome, Instant now, SwitchOffRules rules) {
    if (outcome instanceof Outcome.Gone) {
      return Optional.of(SwitchOffReason.GONE);
    }
    if (givenUpInRow >= rules.givenUp()) {
      return Optional.of(SwitchOffReason.GIVEN_UP);
    }
    return failingSince != null && !now.isBefore(failingSince.plus(rules.failing()))
        ? Optional.of(SwitchOffReason.FAILING)
        : Optional.empty();
  }
}
