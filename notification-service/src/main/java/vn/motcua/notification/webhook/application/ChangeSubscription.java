package vn.motcua.notification.webhook.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.notification.webhook.domain.Secret;
import vn.motcua.notification.webhook.domain.Subscription;

/** Pauses, resumes or deletes a subscription, or gives it a new secret. */
public final class ChangeSubscription {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Duration overlap;
  private final Supplier<Secret> secrets;
  private final Clock clock;

  /**
   * @param overlap how long the secret before goes on signing
   */
  public ChangeSubscription(
      Subscriptions subscriptions,
      Deliveries deliveries,
      Duration overlap,
      Supplier<Secret> secrets,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.overlap = overlap;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What stands afterwards; empty when there is none that this keeper sees. */
  public Optional<Subscription> handle(Keeper keeper, String id, Change change) {
    return subscriptions
        .find(id)
        .filter(keeper::sees)
        .flatMap(subscription -> change(subscription, change, clock.instant()));
  }

  private Optional<Subscription> change(Subscription seen, Change change, Instant now) {
    var id = seen.id();
    return switch (change) {
      case PAUSE -> subscriptions.change(id, subscription -> subscription.pause(now));
      case RESUME -> resume(seen, now);
      case DELETE -> subscriptions.change(id, subscription -> subscription.delete(now));
      case ROTATE_SECRET -> {
        var fresh = secrets.get();
        yield subscriptions.change(id, subscription -> subscription.rotate(fresh, now, overlap));
      }
    };
  }

  /**
   * What waited for a retry goes out too; due before it is active, so a crash leaves none behind.
   */
  private Optional<Subscription> resume(Subscription seen, Instant now) {
    if (!seen.active()) {
      deliveries.dueNow(seen.id(), now);
    }
    return subscriptions.change(seen.id(), Subscription::resume);
  }

  /** What is asked for. */
  public enum Change {
    PAUSE,
    RESUME,
    DELETE,
    ROTATE_SECRET
  }
}
