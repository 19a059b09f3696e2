package vn.motcua.notification.webhook.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.notification.webhook.application.Deliveries.Wanted;
import vn.motcua.notification.webhook.domain.Event;

/** Sends an invented event, so that an integrator can try his receiver. */
public final class SendTestEvent {

  static final String TYPE = "vn.motcua.webhook.test.v1";

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Supplier<String> ids;
  private final Clock clock;

  public SendTestEvent(
      Subscriptions subscriptions, Deliveries deliveries, Supplier<String> ids, Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.ids = ids;
    this.clock = clock;
  }

  /** Its key is its own, so it waits for nothing; what became of it stands in the attempts. */
  public Answer handle(Keeper keeper, String id) {
    var found = subscriptions.find(id).filter(keeper::sees);
    if (found.isEmpty()) {
      return new Answer(false, Optional.empty());
    }
    if (!found.get().active()) {
      return new Answer(true, Optional.empty());
    }
    var event = event(id);
    deliveries.keep(List.of(new Wanted(id, event)), clock.instant());
    return new Answer(true, Optional.of(event.id()));
  }

  private Event event(String subscription) {
    var id = ids.get();
    var source = "notification/webhook/" + subscription;
    var now = clock.instant();
    var body =
        """
        {"specversion":"1.0","id":"%s","source":"%s","type":"%s","time":"%s",\
        "datacontenttype":"application/json","data":{"note":"Sự kiện thử. / A test event."}}\
        """
            .formatted(id, source, TYPE, now);
    return new Event("", "test-" + id, source, id, TYPE, now, body);
  }

  /**
   * What came of it.
   *
   * @param found whether the keeper sees such a subscription
   * @param eventId id of what is sent; empty when the subscription is not active
   */
  public record Answer(boolean found, Optional<String> eventId) {}
}
