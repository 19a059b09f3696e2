package vn.motcua.event.delivery.listening;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;

/** What the listener counts. */
final class ListeningMeters {

  private final MeterRegistry registry;
  private final String group;

  ListeningMeters(MeterRegistry registry, String group) {
    this.registry = registry;
    this.group = group;
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

  private Counter counter(String name, List<Tag> tags) {
    return Counter.builder("motcua.events." + name)
        .tag("group", group)
        .tags(tags)
        .register(registry);
  }
}
