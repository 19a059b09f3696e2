package vn.motcua.notification.webhook.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.domain.EmailAddress;
import vn.motcua.notification.webhook.domain.EventSelection;
import vn.motcua.notification.webhook.domain.OwnerNotice;
import vn.motcua.notification.webhook.domain.Secret;
import vn.motcua.notification.webhook.domain.Subscription;
import vn.motcua.notification.webhook.domain.TargetUrl;

/** Subscriptions in memory. */
class HeldSubscriptions implements Subscriptions {

  static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

  final Map<String, Subscription> held = new LinkedHashMap<>();

  static Subscription subscription(String id) {
    return Subscription.open(
        id,
        "H26.107",
        "Kho dữ liệu",
        TargetUrl.parse("https://partner.vn/hook").orElseThrow(),
        new EventSelection(Set.of("motcua.dossier")),
        new EmailAddress("it@partner.vn"),
        Secret.of(new byte[32]),
        NINE,
        "p-1");
  }

  @Override
  public void add(Subscription subscription) {
    held.put(subscription.id(), subscription);
  }

  @Override
  public Optional<Subscription> find(String id) {
    return Optional.ofNullable(held.get(id));
  }

  @Override
  public Optional<Subscription> change(String id, UnaryOperator<Subscription> decide) {
    return Optional.ofNullable(held.computeIfPresent(id, (_, each) -> decide.apply(each)));
  }

  @Override
  public List<Subscription> page(@Nullable String agency, @Nullable String after, int limit) {
    return all();
  }

  @Override
  public List<Subscription> all() {
    return held.values().stream().filter(each -> !each.deleted()).toList();
  }

  @Override
  public long count(String agency) {
    return all().stream().filter(each -> each.agency().equals(agency)).count();
  }

  @Override
  public List<Subscription> deleted(int limit) {
    return held.values().stream().filter(Subscription::deleted).toList();
  }

  @Override
  public void remove(String id) {
    held.remove(id);
  }

  @Override
  public List<Subscription> withNoticeDue(Instant now, int limit) {
    return held.values().stream()
        .filter(each ->
            each.notice() instanceof OwnerNotice.Waiting(_, var dueAt) && !dueAt.isAfter(now))
        .toList();
  }
}
