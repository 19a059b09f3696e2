package vn.motcua.notification.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.domain.EmailAddress;

/**
 * Somebody who gets events by webhook.
 *
 * @param agency whose subscription it is
 * @param keeper address that gets notices about it
 * @param notice what its keeper is told; absent while there is nothing to tell
 * @param createdAt events that happened before are not sent
 * @param createdBy opaque id of the caller
 */
public record Subscription(
    String id,
    String agency,
    String name,
    TargetUrl target,
    EventSelection events,
    EmailAddress keeper,
    Secrets secrets,
    Standing standing,
    Health health,
    @Nullable OwnerNotice notice,
    Instant createdAt,
    String createdBy) {

  /** A new subscription, active at once. */
  public static Subscription open(
      String id,
      String agency,
      String name,
      TargetUrl target,
      EventSelection events,
      EmailAddress keeper,
      Secret secret,
      Instant now,
      String by) {
    return new Subscription(
        id,
        agency,
        name,
        target,
        events,
        keeper,
        Secrets.first(secret),
        new Standing.Active(),
        Health.GOOD,
        null,
        now,
        by);
  }

  public boolean active() {
    return standing instanceof Standing.Active;
  }

  public boolean deleted() {
    return standing instanceof Standing.Deleted;
  }

  /** Whether an event is taken over for it; a paused one collects. */
  public boolean takes(Event event) {
    return !deleted() && events.takes(event) && !event.at().isBefore(createdAt);
  }

  /**
   * After an attempt; switches itself off, with a notice, when that was enough.
   *
   * @param gaveUp whether the event of this attempt was given up
   */
  public Subscription after(Outcome outcome, boolean gaveUp, Instant now, SwitchOffRules rules) {
    var then = health.after(outcome, gaveUp, now);
    if (!active()) {
      return then.equals(health) ? this : with(standing, then, notice);
    }
    return then.enough(outcome, now, rules)
        .map(reason ->
            with(new Standing.SwitchedOff(now, reason), then, new OwnerNotice.Waiting(0, now)))
        .orElseGet(() -> then.equals(health) ? this : with(standing, then, notice));
  }

  /** Leaves one that was switched off as it is. */
  public Subscription pause(Instant now) {
    return active() ? with(new Standing.Paused(now), health, notice) : this;
  }

  /** Active again, with a clean record. */
  public Subscription resume() {
    return active() || deleted() ? this : with(new Standing.Active(), Health.GOOD, null);
  }

  public Subscription delete(Instant now) {
    return deleted() ? this : with(new Standing.Deleted(now), health, null);
  }

  public Subscription noticed(@Nullable OwnerNotice then) {
    return with(standing, health, then);
  }

  /** A new secret; the one before goes on signing beside it for a while. */
  public Subscription rotate(Secret fresh, Instant now, Duration overlap) {
    return new Subscription(
        id,
        agency,
        name,
        target,
        events,
        keeper,
        secrets.rotate(fresh, now, overlap),
        standing,
        health,
        notice,
        createdAt,
        createdBy);
  }

  private Subscription with(
      Standing newStanding, Health newHealth, @Nullable OwnerNotice newNotice) {
    return new Subscription(
        id,
        agency,
        name,
        target,
        events,
        keeper,
        secrets,
        newStanding,
        newHealth,
        newNotice,
        createdAt,
        createdBy);
  }
}
