package vn.motcua.notification.webhook.adapter.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.application.Deliveries;
import vn.motcua.notification.webhook.application.Subscriptions;
import vn.motcua.notification.webhook.domain.Attempt;
import vn.motcua.notification.webhook.domain.Outcome;
import vn.motcua.notification.webhook.domain.Standing;
import vn.motcua.notification.webhook.domain.Subscription;

/**
 * Counts attempts, and says what waits: {@code motcua.webhooks.attempts} by outcome, {@code
 * .pending} (counted up to 100 000), {@code .oldest.pending} in seconds, {@code .switched.off}.
 * What a paused or switched-off subscription collects is not counted: it shall wait.
 */
public final class WebhookMeters implements Consumer<Attempt> {

  private static final int COUNT_UP_TO = 100_000;

  private final MeterRegistry registry;
  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Clock clock;
  private volatile long pending;
  private volatile long switchedOff;
  private volatile @Nullable Instant oldest;

  public WebhookMeters(
      MeterRegistry registry, Subscriptions subscriptions, Deliveries deliveries, Clock clock) {
    this.registry = registry;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.clock = clock;
    Gauge.builder("motcua.webhooks.pending", () -> pending).register(registry);
    Gauge.builder("motcua.webhooks.oldest.pending", this::oldestSeconds)
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("motcua.webhooks.switched.off", () -> switchedOff).register(registry);
  }

  @Override
  public void accept(Attempt attempt) {
    registry.counter("motcua.webhooks.attempts", "outcome", outcome(attempt)).increment();
  }

  /** Looks anew at what waits; blocks. */
  public void look() {
    var all = subscriptions.all();
    var active = all.stream().filter(Subscription::active).map(Subscription::id).toList();
    var backlog = deliveries.backlog(active, COUNT_UP_TO);
    pending = backlog.pending();
    oldest = backlog.oldest();
    switchedOff =
        all.stream().filter(each -> each.standing() instanceof Standing.SwitchedOff).count();
  }

  private double oldestSeconds() {
    var since = oldest;
    return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
  }

  private static String outcome(Attempt attempt) {
    return switch (attempt.outcome()) {
      case Outcome.Taken _ -> "delivered";
      case Outcome.Gone _ -> "gone";
      case Outcome.Failed failed -> failed.fault().name().toLowerCase(Locale.ROOT);
    };
  }
}
