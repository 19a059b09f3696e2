package vn.motcua.notification.webhook.application;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.notification.webhook.application.Deliveries.Wanted;
import vn.motcua.notification.webhook.domain.Event;
import vn.motcua.notification.webhook.domain.Subscription;

/** Takes events over for everybody who wants them; again is harmless. */
public final class TakeEvents {

  private static final int SOME = 1_000;

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Clock clock;

  public TakeEvents(Subscriptions subscriptions, Deliveries deliveries, Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Events of one key come in their order. */
  public void handle(List<Event> events) {
    if (events.isEmpty()) {
      return;
    }
    var subscribers = subscriptions.all();
    var wanted =
        events.stream()
            .flatMap(event ->
                subscribers.stream()
                    .filter(subscriber -> subscriber.takes(event))
                    .map(subscriber -> new Wanted(subscriber.id(), event)))
            .toList();
    deliveries.keep(wanted, clock.instant());
    removeOrphans(subscribers);
  }

  /** Who was deleted meanwhile may have been cleared away before these were written. */
  private void removeOrphans(List<Subscription> subscribers) {
    var gone = subscribers.stream().map(Subscription::id).collect(Collectors.toSet());
    subscriptions.all().forEach(each -> gone.remove(each.id()));
    for (var id : gone) {
      boolean all = false;
      while (!all) {
        all = deliveries.remove(id, SOME);
      }
    }
  }
}
