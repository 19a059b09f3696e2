package vn.motcua.notification.webhook.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.notification.webhook.domain.Secret;
import vn.motcua.notification.webhook.domain.Subscription;

/** Pauses, resumes or deletes a subscription, or gives it a new secret. */
public final class ChangeSubscription {

  private final Subscriptions subscriptions;
  private final Duration overlap;
  private final Supplier<Secret> secrets;
  private final Clock clock;

  /**
   * @param overlap how long the secret before goes on signing
   */
  public ChangeSubscription(
      Subscriptions subscriptions, Duration overlap, Supplier<Secret> secrets, Clock clock) {
    this.subscriptions = subscriptions;
    this.overlap = overlap;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What stands afterwards; empty when there is none that this keeper sees. */
  public Optional<Subscription> handle(Keeper keeper, String id, Change change) {
    if (subscriptions.find(id).filter(keeper::sees).isEmpty()) {
      return Optional.empty();
    }
    var now = clock.instant();
    return switch (change) {
      case PAUSE -> subscriptions.change(id, subscription -> subscription.pause(now));
      case RESUME -> subscriptions.change(id, Subscription::resume);
      case DELETE -> subscriptions.change(id, subscription -> subscription.delete(now));
      case ROTATE_SECRET -> {
        var fresh = secrets.get();
        yield subscriptions.change(id, subscription -> subscription.rotate(fresh, now, overlap));
      }
    };
  }

  /** What is asked for. */
  public enum Change {
    PAUSE,
    RESUME,
    DELETE,
    ROTATE_SECRET
  }
}
