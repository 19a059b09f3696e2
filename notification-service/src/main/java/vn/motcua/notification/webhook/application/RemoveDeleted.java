package vn.motcua.notification.webhook.application;

/** Removes what belongs to deleted subscriptions, some at a time. */
public final class RemoveDeleted {

  private static final int SUBSCRIPTIONS = 10;
  private static final int SOME = 1_000;

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Attempts attempts;

  public RemoveDeleted(Subscriptions subscriptions, Deliveries deliveries, Attempts attempts) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.attempts = attempts;
  }

  /** One round; blocks. */
  public void handle() {
    for (var subscription : subscriptions.deleted(SUBSCRIPTIONS)) {
      if (deliveries.remove(subscription.id(), SOME) && attempts.remove(subscription.id(), SOME)) {
        subscriptions.remove(subscription.id());
      }
    }
  }
}
