package vn.motcua.event.delivery.listening;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** How many records of each topic this replica still has before it, as its consumer knows it. */
final class ListenerLag {

  private final AtomicReference<@Nullable ConcurrentMessageListenerContainer<String, byte[]>>
      container = new AtomicReference<>();

  ListenerLag(MeterRegistry registry, EventListening listening) {
    for (var topic : listening.topicNames()) {
      Gauge.builder("motcua.events.lag", () -> of(topic))
          .tag("group", listening.group())
          .tag("topic", topic)
          .register(registry);
    }
  }

  void of(@Nullable ConcurrentMessageListenerContainer<String, byte[]> running) {
    container.set(running);
  }

  private double of(String topic) {
    var running = container.get();
    if (running == null) {
      return 0;
    }
    return running.metrics().values().stream()
        .flatMap(client -> client.entrySet().stream())
        .filter(metric -> isLag(metric.getKey(), topic))
        .mapToDouble(metric -> value(metric.getValue()))
        .filter(lag -> lag > 0)
        .sum();
  }

  private static boolean isLag(MetricName name, String topic) {
    return name.name().equals("records-lag") && topic.equals(name.tags().get("topic"));
  }

  private static double value(Metric metric) {
    return metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
  }
}
