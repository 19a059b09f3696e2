package vn.motcua.notification.webhook.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Sends again what was given up, or one event whatever became of it. */
public final class SendAgain {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final int most;
  private final Clock clock;

  /**
   * @param most events that one call sends again
   */
  public SendAgain(Subscriptions subscriptions, Deliveries deliveries, int most, Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.most = most;
    this.clock = clock;
  }

  /** One event; empty when the keeper sees no such subscription. */
  public Optional<Integer> handle(Keeper keeper, String id, String eventId) {
    return subscriptions
        .find(id)
        .filter(keeper::sees)
        .map(_ -> deliveries.sendAgain(id, eventId, clock.instant()));
  }

  /**
   * What was given up of what came from one instant until before another, oldest first; {@code
   * more} when the same call would find further ones.
   */
  public Optional<Sent> handle(Keeper keeper, String id, Instant from, Instant to) {
    return subscriptions
        .find(id)
        .filter(keeper::sees)
        .map(_ -> deliveries.sendAgain(id, from, to, most, clock.instant()))
        .map(sent -> new Sent(sent, sent == most));
  }

  /** How many go out again, and whether there are more. */
  public record Sent(int events, boolean more) {}
}
