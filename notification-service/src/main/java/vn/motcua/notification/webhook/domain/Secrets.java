package vn.motcua.notification.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secret of a subscription, and for a while after a change the one before it.
 *
 * @param previousUntil from then on only the current one signs
 */
public record Secrets(Secret current, @Nullable Secret previous, @Nullable Instant previousUntil) {

  public static Secrets first(Secret secret) {
    return new Secrets(secret, null, null);
  }

  public Secrets rotate(Secret fresh, Instant now, Duration overlap) {
    return new Secrets(fresh, current, now.plus(overlap));
  }

  /** Those that sign now, the newest first. */
  public List<Secret> valid(Instant now) {
    return previous != null && previousUntil != null && now.isBefore(previousUntil)
        ? List.of(current, previous)
        : List.of(current);
  }
}
