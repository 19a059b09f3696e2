package vn.motcua.notification.webhook.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.domain.Attempt;
import vn.motcua.notification.webhook.domain.Delivery;

/** Shows what became of events, and each attempt. */
public final class ReadDeliveries {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Attempts attempts;

  public ReadDeliveries(Subscriptions subscriptions, Deliveries deliveries, Attempts attempts) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.attempts = attempts;
  }

  /** Attempts, newest first; empty when the keeper sees no such subscription. */
  public Optional<List<Attempt>> handle(
      Keeper keeper, String id, Attempts.@Nullable Place before, int limit) {
    return seen(keeper, id) ? Optional.of(attempts.page(id, before, limit)) : Optional.empty();
  }

  /** Events as they came; empty when the keeper sees no such subscription. */
  public Optional<List<Delivery>> handle(
      Keeper keeper, String id, Deliveries.Standing standing, long after, int limit) {
    return seen(keeper, id)
        ? Optional.of(deliveries.page(id, standing, after, limit))
        : Optional.empty();
  }

  private boolean seen(Keeper keeper, String id) {
    return subscriptions.find(id).filter(keeper::sees).isPresent();
  }
}
