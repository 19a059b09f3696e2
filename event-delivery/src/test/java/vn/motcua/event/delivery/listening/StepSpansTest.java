package vn.motcua.event.delivery.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.aggregate.store.Seen;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.contract.routing.RouteOutcome;
import vn.motcua.event.delivery.tracing.EventSpans;

class StepSpansTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void tellsWhatBecameOfAnEvent() {
    assertThat(outcomes(event -> Handled.applied())).containsExactly("applied");
    assertThat(outcomes(event -> Handled.noEffect())).containsExactly("no effect");
    assertThat(outcomes(event -> Handled.duplicate())).containsExactly("duplicate");
    assertThat(outcomes(event -> Handled.waitFor("something"))).containsExactly("waiting");
  }

  @Test
  void tellsThatAnEventFailedAndItsKeyIsParked() {
    assertThat(
            outcomes(event -> {
              throw new IllegalStateException("no");
            }))
        .containsExactly("parked");
  }

  @Test
  void tellsThatAnEventComesAgainAfterAnOutage() {
    EventHandler<RouteClosed> down =
        event -> {
          throw new MongoTimeoutException("down");
        };

    assertThatThrownBy(() -> take(down, 1, Seen.NOTHING, null)).isInstanceOf(DependencyDown.class);

    assertThat(told()).containsExactly("outage");
  }

  @Test
  void tellsThatAnEventIsPoison() {
    take(event -> Handled.applied(), 1, Seen.NOTHING, "{");

    assertThat(told()).containsExactly("poison");
  }

  @Test
  void tellsOfARepeat() {
    take(event -> Handled.applied(), 1, Seen.NOTHING.with(1, "e-1"), null);

    assertThat(told()).containsExactly("duplicate");
  }

  @Test
  void tellsOfAnEventAheadOfItsTurnOnlyWhenItsTurnHasCome() {
    take(event -> Handled.applied(), 2, Seen.NOTHING, null);

    assertThat(told()).isEmpty();
  }

  private List<String> outcomes(EventHandler<RouteClosed> handler) {
    take(handler, 1, Seen.NOTHING, null);
    return told();
  }

  private List<String> told() {
    var outcomes =
        exporter.getFinishedSpanItems().stream()
            .map(span -> span.getAttributes().get(AttributeKey.stringKey("motcua.outcome")))
            .toList();
    exporter.reset();
    return outcomes;
  }

  private void take(
      EventHandler<RouteClosed> handler, int sequence, Seen seen, @Nullable String json) {
    var listening = EventListening.builder().group("g").on(RouteClosed.class, handler).build();
    var meters = new ListeningMeters(new SimpleMeterRegistry(), "g", Clock.systemUTC());
    var spans = new EventSpans(provider.get("test"));
    new EventStep(listening, meters, spans, "d").take(arrival(sequence, json), seen);
  }

  private static Arrival arrival(int sequence, @Nullable String json) {
    var closed = new RouteClosed("d-1", "r-1", "c-1", RouteOutcome.ISSUED, null, Instant.EPOCH);
    var value = json == null ? WireJson.write(closed) : json;
    var record =
        new ConsumerRecord<>(
            Topic.ROUTING.topicName(), 0, 0, "d-1", value.getBytes(StandardCharsets.UTF_8));
    header(record, "ce_id", "e-" + sequence);
    header(record, "ce_source", "s/thing/d-1@1");
    header(record, "ce_type", "vn.motcua.route.closed.v1");
    header(record, "ce_time", "2026-11-23T02:00:00Z");
    header(record, "ce_sequence", Integer.toString(sequence));
    return Arrival.of(record);
  }

  private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
