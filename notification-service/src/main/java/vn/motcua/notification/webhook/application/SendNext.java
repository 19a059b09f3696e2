package vn.motcua.notification.webhook.application;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import vn.motcua.notification.webhook.application.Deliveries.Claim;
import vn.motcua.notification.webhook.domain.Attempt;
import vn.motcua.notification.webhook.domain.Delivery;
import vn.motcua.notification.webhook.domain.DeliveryState;
import vn.motcua.notification.webhook.domain.Outcome;
import vn.motcua.notification.webhook.domain.RetrySchedule;
import vn.motcua.notification.webhook.domain.Subscription;
import vn.motcua.notification.webhook.domain.SwitchOffRules;
import vn.motcua.notification.webhook.domain.TargetFault;
import vn.motcua.notification.webhook.domain.TargetRules;

/**
 * Sends the next due event of a subscription. The line of its key is claimed before and given back
 * after, so one key leaves in order; after a crash the claim runs out and the event is sent again.
 */
public final class SendNext {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration PUT_OFF = Duration.ofSeconds(30);

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Attempts attempts;
  private final HostNames names;
  private final Receiver receiver;
  private final Rules rules;
  private final Chance chance;
  private final Consumer<Attempt> watcher;
  private final Clock clock;

  /**
   * @param watcher hears of each attempt
   */
  public SendNext(
      Subscriptions subscriptions,
      Deliveries deliveries,
      Attempts attempts,
      HostNames names,
      Receiver receiver,
      Rules rules,
      Chance chance,
      Consumer<Attempt> watcher,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.attempts = attempts;
    this.names = names;
    this.receiver = receiver;
    this.rules = rules;
    this.chance = chance;
    this.watcher = watcher;
    this.clock = clock;
  }

  /** Gives whether there was something to do; blocks for the time of one attempt. */
  public boolean handle(String subscriptionId) {
    var found = subscriptions.find(subscriptionId).filter(Subscription::active);
    if (found.isEmpty()) {
      return false;
    }
    var now = clock.instant();
    var claim = deliveries.claim(subscriptionId, now, now.plus(LEASE));
    claim.ifPresent(claimed -> sendFrom(claimed, found.get()));
    return claim.isPresent();
  }

  private void sendFrom(Claim claim, Subscription subscription) {
    deliveries
        .first(claim)
        .filter(delivery -> due(delivery.state()))
        .ifPresent(delivery -> send(delivery, subscription));
    deliveries.release(claim, clock.instant());
  }

  private boolean due(DeliveryState state) {
    return state instanceof DeliveryState.Pending(_, var dueAt) && !dueAt.isAfter(clock.instant());
  }

  private void send(Delivery delivery, Subscription subscription) {
    var began = clock.instant();
    switch (names.of(subscription.agency(), subscription.target().host())) {
      case HostNames.Answer.NotAsked _ -> putOff(delivery);
      case HostNames.Answer.Found(var addresses) ->
          tried(delivery, subscription, began, attempt(delivery, subscription, addresses, began));
    }
  }

  /** It was for us that nothing was tried, so it is no attempt. */
  private void putOff(Delivery delivery) {
    var now = clock.instant();
    var later = new DeliveryState.Pending(delivery.state().attempts(), now.plus(PUT_OFF));
    deliveries.settle(delivery, later, now);
  }

  private void tried(Delivery delivery, Subscription subscription, Instant began, Outcome outcome) {
    var ended = clock.instant();
    var attempt =
        new Attempt(
            chance.ids().get(),
            subscription.id(),
            delivery.event().id(),
            delivery.event().type(),
            delivery.state().attempts() + 1,
            began,
            Duration.between(began, ended),
            outcome);
    attempts.log(attempt);
    watcher.accept(attempt);
    settle(delivery, outcome, ended);
  }

  private void settle(Delivery delivery, Outcome outcome, Instant now) {
    var after = delivery.after(outcome, now, rules.schedule(), chance.jitter().getAsDouble());
    if (deliveries.settle(delivery, after, now)) {
      boolean gaveUp = after instanceof DeliveryState.GivenUp;
      subscriptions.change(
          delivery.subscription(),
          subscription -> subscription.after(outcome, gaveUp, now, rules.switchOff()));
    }
  }

  /** The name is asked anew each time, and what is connected to is what was looked at. */
  private Outcome attempt(
      Delivery delivery, Subscription subscription, List<InetAddress> addresses, Instant at) {
    var target = subscription.target();
    Optional<TargetFault> fault = rules.targets().faultOf(target, addresses);
    return fault
        .<Outcome>map(SendNext::refused)
        .orElseGet(() ->
            receiver.post(
                target,
                addresses.getFirst(),
                headers(delivery, subscription, at),
                delivery.event().body()));
  }

  private static Outcome refused(TargetFault fault) {
    return Outcome.Failed.of(
        fault == TargetFault.UNRESOLVED ? Outcome.Fault.UNRESOLVED : Outcome.Fault.TARGET_REFUSED);
  }

  private static Map<String, String> headers(
      Delivery delivery, Subscription subscription, Instant at) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/cloudevents+json; charset=utf-8");
    headers.put("Motcua-Webhook-Id", subscription.id());
    headers.put("Motcua-Event-Id", delivery.event().id());
    headers.put("Motcua-Timestamp", Long.toString(at.getEpochSecond()));
    headers.put(
        "Motcua-Signature", Signature.header(subscription.secrets(), at, delivery.event().body()));
    return headers;
  }

  /** What governs sending. */
  public record Rules(RetrySchedule schedule, SwitchOffRules switchOff, TargetRules targets) {}

  /**
   * What chance gives.
   *
   * @param jitter from 0 to 1
   */
  public record Chance(Supplier<String> ids, DoubleSupplier jitter) {}
}
