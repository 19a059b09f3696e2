package vn.motcua.event.delivery.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the relay counts, and whether it gets on. */
final class RelayMeters {

  private final Counter published;
  private final Counter restarts;
  private final AtomicLong lagMillis = new AtomicLong();
  private final AtomicBoolean leading = new AtomicBoolean();
  private final AtomicReference<@Nullable Instant> unpublished = new AtomicReference<>();
  private volatile Instant progress = Instant.EPOCH;
  private final Clock clock;

  RelayMeters(MeterRegistry registry, String relay, Clock clock) {
    this.clock = clock;
    this.published =
        Counter.builder("motcua.relay.published").tag("relay", relay).register(registry);
    this.restarts = Counter.builder("motcua.relay.restarts").tag("relay", relay).register(registry);
    Gauge.builder("motcua.relay.lag.seconds", () -> lagMillis.get() / 1000.0)
        .tag("relay", relay)
        .register(registry);
    Gauge.builder("motcua.relay.unpublished.seconds", this::unpublishedSeconds)
        .tag("relay", relay)
        .register(registry);
    Gauge.builder("motcua.relay.leading", () -> leading.get() ? 1 : 0)
        .tag("relay", relay)
        .register(registry);
  }

  void published(int count) {
    published.increment(count);
    progress = clock.instant();
  }

  void restarted() {
    restarts.increment();
    // What was written since cannot be read now: from here on it may wait.
    unpublished.compareAndSet(null, clock.instant());
  }

  /** Changes were read, the first of them made at an instant; they wait to be published. */
  void read(Instant firstWrittenAt) {
    unpublished.compareAndSet(null, firstWrittenAt);
  }

  /** Age of what has just been published. */
  void lag(Instant writtenAt) {
    lagMillis.set(Math.max(0, Duration.between(writtenAt, clock.instant()).toMillis()));
    unpublished.set(null);
  }

  void idle() {
    lagMillis.set(0);
    unpublished.set(null);
  }

  void leads(boolean now) {
    leading.set(now);
  }

  /** Age of the oldest event that is known to wait; 0 = none. */
  double unpublishedSeconds() {
    var since = unpublished.get();
    return since == null
        ? 0
        : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
  }

  /** Since when events wait and none was published; empty when it gets on. */
  Optional<Instant> stalledSince() {
    var since = unpublished.get();
    return Optional.ofNullable(since)
        .map(waiting -> waiting.isAfter(progress) ? waiting : progress);
  }
}
