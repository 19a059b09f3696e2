package vn.motcua.event.delivery.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** What the relay counts. */
final class RelayMeters {

  private final Counter published;
  private final Counter restarts;
  private final AtomicLong lagMillis = new AtomicLong();
  private final AtomicBoolean leading = new AtomicBoolean();
  private final Clock clock;

  RelayMeters(MeterRegistry registry, String relay, Clock clock) {
    this.clock = clock;
    this.published =
        Counter.builder("motcua.relay.published").tag("relay", relay).register(registry);
    this.restarts = Counter.builder("motcua.relay.restarts").tag("relay", relay).register(registry);
    Gauge.builder("motcua.relay.lag.seconds", () -> lagMillis.get() / 1000.0)
        .tag("relay", relay)
        .register(registry);
    Gauge.builder("motcua.relay.leading", () -> leading.get() ? 1 : 0)
        .tag("relay", relay)
        .register(registry);
  }

  void published(int count) {
    published.increment(count);
  }

  void restarted() {
    restarts.increment();
  }

  /** Age of what has just been published. */
  void lag(Instant writtenAt) {
    lagMillis.set(Math.max(0, Duration.between(writtenAt, clock.instant()).toMillis()));
  }

  void idle() {
    lagMillis.set(0);
  }

  void leads(boolean now) {
    leading.set(now);
  }
}
