package vn.motcua.event.delivery.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.Trace;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.envelope.EventHeaders;

/**
 * Spans of events on their way: one when a relay publishes, one when a listener takes. They name
 * types, topics and places; never a key, a value or a person. Without a tracer nothing is done.
 */
public final class EventSpans {

  public static final EventSpans OFF = new EventSpans(null);

  private static final Set<String> PUBLIC =
      Stream.of(Topic.values())
          .filter(topic -> topic.reach() == Topic.Reach.PUBLIC)
          .map(Topic::topicName)
          .collect(Collectors.toUnmodifiableSet());

  private final @Nullable Tracer tracer;

  public EventSpans(@Nullable Tracer tracer) {
    this.tracer = tracer;
  }

  /**
   * Publishes a transaction, with a span for each event in it; the records then carry their spans.
   * Private records and checkpoints belong to no request and have none.
   *
   * @param again whether they are told from the histories, and readers may know them
   */
  public void publishing(
      List<ProducerRecord<String, byte[]>> batch,
      boolean again,
      Consumer<List<ProducerRecord<String, byte[]>>> publisher) {
    if (tracer == null) {
      publisher.accept(batch);
      return;
    }
    var spans = begun(tracer, batch, again);
    try {
      publisher.accept(batch);
    } catch (RuntimeException refused) {
      var error = refused.getClass().getName();
      spans.forEach(span -> span.setStatus(StatusCode.ERROR).setAttribute("error.type", error));
      throw refused;
    } finally {
      spans.forEach(Span::end);
    }
  }

  private static List<Span> begun(
      Tracer tracer, List<ProducerRecord<String, byte[]>> batch, boolean again) {
    var spans = new ArrayList<Span>();
    for (var record : batch) {
      var type = text(record, "ce_type");
      if (type != null && PUBLIC.contains(record.topic())) {
        var parent = text(record, Trace.TRACEPARENT);
        var builder =
            of(tracer, type, SpanKind.PRODUCER, record.topic(), parent)
                .setAttribute("messaging.operation.type", "send")
                .setAttribute("motcua.transaction.records", batch.size());
        var span = (again ? builder.setAttribute("motcua.republished", true) : builder).startSpan();
        carry(record, span, parent);
        spans.add(span);
      }
    }
    return spans;
  }

  /** Readers hear the relay's decision for what began with no request, too. */
  private static void carry(
      ProducerRecord<String, byte[]> record, Span span, @Nullable String parent) {
    var context = span.getSpanContext();
    if (parent == null || context.isSampled()) {
      var own = Traceparent.of(context).getBytes(StandardCharsets.UTF_8);
      record.headers().remove(Trace.TRACEPARENT).add(Trace.TRACEPARENT, own);
    }
  }

  /**
   * Begins the span of an event that is taken.
   *
   * @param group the listener's consumer group
   * @param redriven whether an operator sent it once more
   */
  public ConsumerSpan taking(
      EventHeaders event,
      String group,
      String topic,
      int partition,
      long offset,
      boolean redriven) {
    if (tracer == null) {
      return ConsumerSpan.NONE;
    }
    var builder =
        of(tracer, event.type(), SpanKind.CONSUMER, topic, event.traceparent())
            .setAttribute("messaging.operation.type", "process")
            .setAttribute("messaging.consumer.group.name", group)
            .setAttribute("messaging.destination.partition.id", Integer.toString(partition))
            .setAttribute("messaging.kafka.offset", offset);
    return new ConsumerSpan(
        (redriven ? builder.setAttribute("motcua.redriven", true) : builder).startSpan());
  }

  private static SpanBuilder of(
      Tracer tracer, String type, SpanKind kind, String topic, @Nullable String parent) {
    return tracer
        .spanBuilder(type)
        .setSpanKind(kind)
        .setParent(Traceparent.parent(parent))
        .setAttribute("messaging.system", "kafka")
        .setAttribute("messaging.destination.name", topic)
        .setAttribute("motcua.event.type", type);
  }

  private static @Nullable String text(ProducerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
