package vn.motcua.event.delivery.listening;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** What the listener counts. */
final class ListeningMeters {

  private final MeterRegistry registry;
  private final String group;

  private final AtomicReference<WaitingKeys> waiting = new AtomicReference<>(WaitingKeys.NONE);
  private final AtomicLong differences = new AtomicLong();
  private final Clock clock;

  ListeningMeters(MeterRegistry registry, String group, Clock clock) {
    this.registry = registry;
    this.group = group;
    this.clock = clock;
    for (var state : ParkedKey.State.values()) {
      Gauge.builder(
              "motcua.events.waiting", () -> waiting.get().byState().getOrDefault(state.name(), 0))
          .tag("group", group)
          .tag("state", state.name())
          .register(registry);
    }
    Gauge.builder("motcua.events.waiting.oldest.seconds", this::oldest)
        .tag("group", group)
        .register(registry);
    Gauge.builder("motcua.events.differences", differences::get)
        .tag("group", group)
        .register(registry);
  }

  void received(int count) {
    counter("received", List.of()).increment(count);
  }

  void repeated() {
    counter("repeated", List.of()).increment();
  }

  void gap() {
    counter("gaps", List.of()).increment();
  }

  void parked(String state) {
    counter("parked", List.of(Tag.of("state", state))).increment();
  }

  void retried() {
    counter("retried", List.of()).increment();
  }

  void deadLetter(String reason) {
    counter("dead-letters", List.of(Tag.of("reason", reason))).increment();
  }

  /** Known family, unknown version. */
  void skipped(String type) {
    counter("skipped", List.of(Tag.of("type", type))).increment();
  }

  /** Keys that wait, as counted last. */
  void waiting(WaitingKeys now) {
    waiting.set(now);
  }

  /** Differences to the producers that stand now. */
  void differences(long count) {
    differences.set(count);
  }

  /** A difference is gone; by asking, or because what was under way has come. */
  void mended(boolean byAsking) {
    counter("mended", List.of(Tag.of("asked", Boolean.toString(byAsking)))).increment();
  }

  private double oldest() {
    return waiting
        .get()
        .oldest()
        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }

  private Counter counter(String name, List<Tag> tags) {
    return Counter.builder("motcua.events." + name)
        .tag("group", group)
        .tags(tags)
        .register(registry);
  }
}
