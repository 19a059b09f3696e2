package vn.motcua.notification.webhook.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.notification.webhook.domain.Delivery;
import vn.motcua.notification.webhook.domain.DeliveryState;
import vn.motcua.notification.webhook.domain.Event;

/** Deliveries in memory, and what was done with them. */
class HeldDeliveries implements Deliveries {

  final List<Delivery> held = new ArrayList<>();
  final List<String> dueNow = new ArrayList<>();

  static Event event(String id) {
    return new Event(
        "motcua.dossier", "d-1", "intake/d-1", id, "x.v1", HeldSubscriptions.NINE, "{}");
  }

  List<DeliveryState> states() {
    return held.stream().map(Delivery::state).toList();
  }

  @Override
  public void keep(List<Wanted> wanted, Instant now) {
    for (var each : wanted) {
      held.add(
          new Delivery(
              Delivery.id(each.subscription(), each.event()),
              each.subscription(),
              each.event(),
              held.size(),
              now,
              new DeliveryState.Pending(0, now)));
    }
  }

  @Override
  public Set<String> due(Collection<String> subscriptions, Instant now) {
    return held.stream()
        .map(Delivery::subscription)
        .filter(subscriptions::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Claim> claim(String subscription, Instant now, Instant leaseUntil) {
    return held.stream()
        .filter(each -> each.subscription().equals(subscription))
        .findFirst()
        .map(each -> new Claim("l-1", subscription, each.event().key(), "c-1", 1));
  }

  @Override
  public Optional<Delivery> first(Claim claim) {
    return held.stream()
        .filter(each -> each.subscription().equals(claim.subscription()))
        .findFirst();
  }

  @Override
  public boolean settle(Delivery before, DeliveryState after, Instant now) {
    held.set(
        held.indexOf(before),
        new Delivery(
            before.id(),
            before.subscription(),
            before.event(),
            before.order(),
            before.arrivedAt(),
            after));
    return true;
  }

  @Override
  public void release(Claim claim, Instant now) {}

  @Override
  public List<Delivery> page(String subscription, Standing standing, long after, int limit) {
    return List.copyOf(held);
  }

  @Override
  public int sendAgain(String subscription, String eventId, Instant now) {
    return 0;
  }

  @Override
  public int sendAgain(String subscription, Instant from, Instant to, int most, Instant now) {
    return 0;
  }

  @Override
  public void dueNow(String subscription, Instant now) {
    dueNow.add(subscription);
  }

  @Override
  public boolean remove(String subscription, int some) {
    held.removeIf(each -> each.subscription().equals(subscription));
    return true;
  }

  @Override
  public Backlog backlog(Collection<String> subscriptions, int countUpTo) {
    return new Backlog(held.size(), null);
  }
}
