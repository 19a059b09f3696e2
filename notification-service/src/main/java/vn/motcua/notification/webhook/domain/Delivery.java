package vn.motcua.notification.webhook.domain;

import java.time.Instant;

/**
 * One event on its way to one subscriber.
 *
 * @param order rank among the deliveries of its key
 * @param arrivedAt when we took it over
 */
public record Delivery(
    String id,
    String subscription,
    Event event,
    long order,
    Instant arrivedAt,
    DeliveryState state) {

  /** Name of a delivery; the same for every repeat of an event. */
  public static String id(String subscription, Event event) {
    return subscription + "|" + event.source() + "|" + event.id();
  }

  /**
   * The state after an attempt.
   *
   * @param chance from 0 to 1, draws the jitter
   */
  public DeliveryState after(Outcome outcome, Instant now, RetrySchedule schedule, double chance) {
    int attempts = state.attempts() + 1;
    return switch (outcome) {
      case Outcome.Taken _ -> new DeliveryState.Delivered(attempts, now);
      case Outcome.Gone _ -> new DeliveryState.GivenUp(attempts, now);
      case Outcome.Failed failed ->
          schedule
              .waitAfter(attempts, chance, failed.retryAfter())
              .<DeliveryState>map(wait -> new DeliveryState.Pending(attempts, now.plus(wait)))
              .orElseGet(() -> new DeliveryState.GivenUp(attempts, now));
    };
  }
}
