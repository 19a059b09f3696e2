package vn.motcua.notification.webhook.domain;

import java.time.Instant;

/** How far an event has come on its way to one subscriber. */
public sealed interface DeliveryState {

  /** Attempts made so far, since it was last sent off. */
  int attempts();

  /** Waits for its next attempt, or for an earlier event of its key. */
  record Pending(int attempts, Instant dueAt) implements DeliveryState {}

  /** The receiver has taken it. */
  record Delivered(int attempts, Instant at) implements DeliveryState {}

  /** All attempts failed, or the receiver is gone; it can be sent again by hand. */
  record GivenUp(int attempts, Instant at) implements DeliveryState {}
}
