package vn.motcua.notification.webhook.adapter.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.domain.Delivery;
import vn.motcua.notification.webhook.domain.DeliveryState;

/**
 * An event and how far it has come.
 *
 * @param nextAttempt not before; it may wait for an earlier event of its key besides
 * @param finishedAt when it was delivered or given up
 */
record DeliveryBody(
    String eventId,
    String source,
    String type,
    String key,
    Instant arrivedAt,
    String state,
    int attempts,
    @Nullable Instant nextAttempt,
    @Nullable Instant finishedAt) {

  static DeliveryBody of(Delivery delivery) {
    var event = delivery.event();
    var state = delivery.state();
    return new DeliveryBody(
        event.id(),
        event.source(),
        event.type(),
        event.key(),
        delivery.arrivedAt(),
        name(state),
        state.attempts(),
        state instanceof DeliveryState.Pending(_, var dueAt) ? dueAt : null,
        finishedAt(state));
  }

  private static String name(DeliveryState state) {
    return switch (state) {
      case DeliveryState.Pending _ -> "PENDING";
      case DeliveryState.Delivered _ -> "DELIVERED";
      case DeliveryState.GivenUp _ -> "GIVEN_UP";
    };
  }

  private static @Nullable Instant finishedAt(DeliveryState state) {
    return switch (state) {
      case DeliveryState.Pending _ -> null;
      case DeliveryState.Delivered(_, var at) -> at;
      case DeliveryState.GivenUp(_, var at) -> at;
    };
  }
}
