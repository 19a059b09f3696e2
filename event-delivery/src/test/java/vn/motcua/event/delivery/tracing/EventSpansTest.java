package vn.motcua.event.delivery.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.envelope.EventHeaders;

class EventSpansTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-01";
  private static final String NOT_SAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-00";
  private static final String TYPE = "vn.motcua.dossier.accepted.v1";

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final SpanExport export = export(1.0);
  private final EventSpans spans = new EventSpans(export.tracer());

  private SpanExport export(double ratio) {
    return new SpanExport("probe-service", ratio, SimpleSpanProcessor.create(exporter));
  }

  @AfterEach
  void close() {
    export.close();
  }

  @Test
  void tellsOfEachPublishedEventAndLetsItsRecordCarryTheSpan() {
    var record = record(Topic.DOSSIER, SAMPLED);

    publish(record);

    var span = only();
    assertThat(span.getName()).isEqualTo(TYPE);
    assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
    assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(span.getResource().getAttributes().asMap())
        .containsEntry(AttributeKey.stringKey("service.name"), "probe-service");
    assertThat(texts(span))
        .containsExactlyInAnyOrder(
            "messaging.system=kafka",
            "messaging.operation.type=send",
            "messaging.destination.name=motcua.dossier",
            "motcua.event.type=" + TYPE,
            "motcua.transaction.records=1");
    assertThat(traceparents(record))
        .containsExactly("00-" + TRACE + "-" + span.getSpanId() + "-01");
  }

  @Test
  void marksWhatIsToldAgain() {
    spans.publishing(List.of(record(Topic.DOSSIER, SAMPLED)), true, batch -> {});

    assertThat(texts(only())).contains("motcua.republished=true");
  }

  @Test
  void tellsThatATransactionFailedWithoutTheWordsOfTheFailure() {
    var batch = List.of(record(Topic.DOSSIER, SAMPLED));

    assertThatThrownBy(() ->
            spans.publishing(
                batch,
                false,
                sent -> {
                  throw new IllegalStateException("Nguyễn Thị Lan");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(only().toString()).contains("IllegalStateException").doesNotContain("Lan");
  }

  @Test
  void leavesPrivateRecordsAndCheckpointsAlone() {
    var contact = record(Topic.CONTACT, null);
    var checkpoint = record(Topic.CONTROL, null);

    publish(contact, checkpoint);

    assertThat(exporter.getFinishedSpanItems()).isEmpty();
    assertThat(traceparents(contact)).isEmpty();
    assertThat(traceparents(checkpoint)).isEmpty();
  }

  @Test
  void leavesATraceAloneThatIsNotRecorded() {
    var record = record(Topic.DOSSIER, NOT_SAMPLED);

    publish(record);

    assertThat(exporter.getFinishedSpanItems()).isEmpty();
    assertThat(traceparents(record)).containsExactly(NOT_SAMPLED);
  }

  @Test
  void decidesForReadersWhetherATraceThatBeganWithoutARequestIsRecorded() {
    var recorded = record(Topic.DOSSIER, null);
    var passedOver = record(Topic.DOSSIER, null);

    publish(recorded);
    var none = new EventSpans(export(0).tracer());
    none.publishing(List.of(passedOver), false, batch -> {});

    assertThat(traceparents(recorded)).singleElement().asString().matches(".*-0[13]");
    assertThat(traceparents(passedOver)).singleElement().asString().matches(".*-0[02]");
    assertThat(only().getParentSpanContext().isValid()).isFalse();
  }

  @Test
  void tellsWhereAnEventWasTakenAndWhatBecameOfIt() {
    try (var taken = take(spans, SAMPLED)) {
      taken.became(Outcome.NO_EFFECT);

      assertThat(taken.traceparent(SAMPLED)).startsWith("00-" + TRACE).isNotEqualTo(SAMPLED);
    }

    var span = only();
    assertThat(span.getName()).isEqualTo(TYPE);
    assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
    assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(texts(span))
        .containsExactlyInAnyOrder(
            "messaging.system=kafka",
            "messaging.operation.type=process",
            "messaging.consumer.group.name=routing-service",
            "messaging.destination.name=motcua.dossier",
            "messaging.destination.partition.id=7",
            "messaging.kafka.offset=41",
            "motcua.event.type=" + TYPE,
            "motcua.outcome=no effect");
  }

  @Test
  void tellsTheClassOfAFaultAndNotItsWords() {
    try (var taken = take(spans, SAMPLED)) {
      taken.became(Outcome.PARKED, new IllegalStateException("Nguyễn Thị Lan"));
    }

    assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(texts(only()))
        .contains("motcua.outcome=parked", "error.type=java.lang.IllegalStateException");
    assertThat(only().toString()).doesNotContain("Lan");
  }

  @Test
  void changesNothingWithoutACollector() {
    var record = record(Topic.DOSSIER, SAMPLED);
    var none = record(Topic.DOSSIER, null);

    EventSpans.OFF.publishing(List.of(record, none), true, batch -> {});
    var taken = take(EventSpans.OFF, SAMPLED);

    assertThat(traceparents(record)).containsExactly(SAMPLED);
    assertThat(traceparents(none)).isEmpty();
    assertThat(taken).isSameAs(ConsumerSpan.NONE);
    assertThat(taken.traceparent(SAMPLED)).isSameAs(SAMPLED);
    assertThat(taken.traceparent(null)).isNull();
  }

  @SafeVarargs
  private void publish(ProducerRecord<String, byte[]>... batch) {
    spans.publishing(List.of(batch), false, sent -> {});
  }

  private static ConsumerSpan take(EventSpans spans, String traceparent) {
    var event =
        new EventHeaders(
            "e-1", TYPE, "intake/dossier/d-1@1", "d-1", Instant.EPOCH, 1, null, traceparent, "d-1");
    return spans.taking(event, "routing-service", "motcua.dossier", 7, 41, false);
  }

  private static ProducerRecord<String, byte[]> record(Topic topic, @Nullable String traceparent) {
    var record = new ProducerRecord<>(topic.topicName(), "d-1", new byte[0]);
    record.headers().add("ce_type", TYPE.getBytes(StandardCharsets.UTF_8));
    if (traceparent != null) {
      record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
    }
    return record;
  }

  private static List<String> traceparents(ProducerRecord<String, byte[]> record) {
    var found = new ArrayList<String>();
    record
        .headers()
        .headers("traceparent")
        .forEach(header -> found.add(new String(header.value(), StandardCharsets.UTF_8)));
    return found;
  }

  private SpanData only() {
    assertThat(exporter.getFinishedSpanItems()).hasSize(1);
    return exporter.getFinishedSpanItems().getFirst();
  }

  private static List<String> texts(SpanData span) {
    return span.getAttributes().asMap().entrySet().stream()
        .map(each -> each.getKey().getKey() + "=" + each.getValue())
        .toList();
  }
}
