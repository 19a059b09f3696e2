package vn.motcua.notification.webhook.adapter.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import vn.motcua.notification.webhook.application.Deliveries.Wanted;
import vn.motcua.notification.webhook.domain.Delivery;
import vn.motcua.notification.webhook.domain.DeliveryState;
import vn.motcua.notification.webhook.domain.Event;

/** A delivery as it is stored. */
final class DeliveryDocument {

  static final String PENDING = "PENDING";

  private DeliveryDocument() {}

  static Document of(Wanted wanted, long order, Instant now, Duration retention) {
    var event = wanted.event();
    return new Document("_id", Delivery.id(wanted.subscription(), event))
        .append("subscription", wanted.subscription())
        .append("key", event.key())
        .append("topic", event.topic())
        .append("source", event.source())
        .append("event", event.id())
        .append("type", event.type())
        .append("happenedAt", Date.from(event.at()))
        .append("body", event.body())
        .append("order", order)
        .append("arrivedAt", Date.from(now))
        .append("state", PENDING)
        .append("attempts", 0)
        .append("dueAt", Date.from(now))
        .append("keptUntil", Date.from(now.plus(retention)));
  }

  /** The fields that a change of state sets. */
  static Document of(DeliveryState state) {
    return switch (state) {
      case DeliveryState.Pending(var attempts, var dueAt) ->
          new Document("state", PENDING)
              .append("attempts", attempts)
              .append("dueAt", Date.from(dueAt));
      case DeliveryState.Delivered(var attempts, var at) -> finished("DELIVERED", attempts, at);
      case DeliveryState.GivenUp(var attempts, var at) -> finished("GIVEN_UP", attempts, at);
    };
  }

  private static Document finished(String state, int attempts, Instant at) {
    return new Document("state", state)
        .append("attempts", attempts)
        .append("finishedAt", Date.from(at));
  }

  static Delivery read(Document document) {
    var event =
        new Event(
            document.getString("topic"),
            document.getString("key"),
            document.getString("source"),
            document.getString("event"),
            document.getString("type"),
            instant(document, "happenedAt"),
            document.getString("body"));
    return new Delivery(
        document.getString("_id"),
        document.getString("subscription"),
        event,
        document.getLong("order"),
        instant(document, "arrivedAt"),
        state(document));
  }

  private static DeliveryState state(Document document) {
    int attempts = document.getInteger("attempts");
    return switch (document.getString("state")) {
      case PENDING -> new DeliveryState.Pending(attempts, instant(document, "dueAt"));
      case "DELIVERED" -> new DeliveryState.Delivered(attempts, instant(document, "finishedAt"));
      case "GIVEN_UP" -> new DeliveryState.GivenUp(attempts, instant(document, "finishedAt"));
      default -> throw new IllegalStateException("A state unknown to this version");
    };
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }
}
