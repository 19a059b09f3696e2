package vn.motcua.event.delivery.envelope;

import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.aggregate.store.PrivateRecord;
import vn.motcua.aggregate.store.Trace;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.EventCatalogue;

/** Writes events as CloudEvents 1.0 in binary mode: attributes in headers, JSON in the value. */
public final class EnvelopeWriter {

  private static final String JSON = "application/json";

  private EnvelopeWriter() {}

  /** A published entry of a history. */
  public static ProducerRecord<String, byte[]> ofEntry(
      Source source, String topic, HistoryEntry entry) {
    return ofEntry(source, topic, entry, entry.topicSequence());
  }

  /** {@link #ofEntry(Source, String, HistoryEntry)} at its sequence since the last restore. */
  public static ProducerRecord<String, byte[]> ofEntry(
      Source source, String topic, HistoryEntry entry, long sequence) {
    var event =
        event(entry.id(), source.toString(), entry.type(), sequence, entry.time())
            .withSubject(entry.key())
            .withData(JSON, entry.json().getBytes(StandardCharsets.UTF_8));
    if (entry.causationId() != null) {
      event.withExtension("causationid", entry.causationId());
    }
    var record = write(topic, entry.key(), entry.time(), event);
    if (entry.traceparent() != null) {
      var trace = entry.traceparent().getBytes(StandardCharsets.UTF_8);
      record.headers().add(Trace.TRACEPARENT, trace);
    }
    return record;
  }

  /** A private record; its tombstone when it was erased. The sequence is the record's version. */
  public static ProducerRecord<String, byte[]> ofPrivateRecord(
      Source source, PrivateRecord record, Instant time) {
    var id = source + "/" + record.name() + "/" + record.version();
    var event =
        event(id, source.toString(), record.type(), record.version(), time)
            .withSubject(record.key());
    var json = record.json();
    if (json != null) {
      event.withData(JSON, json.getBytes(StandardCharsets.UTF_8));
    }
    return write(record.topic(), record.key(), time, event);
  }

  /** A message of the services among themselves, outside any history. */
  public static ProducerRecord<String, byte[]> ofControl(
      String id, String source, Object message, String key, Instant time) {
    var type = EventCatalogue.byRecord(message.getClass());
    var json = WireJson.write(message).getBytes(StandardCharsets.UTF_8);
    var event = event(id, source, type.name(), 1, time).withData(JSON, json);
    return write(type.topic().topicName(), key, time, event);
  }

  private static CloudEventBuilder event(
      String id, String source, String type, long sequence, Instant time) {
    return new CloudEventBuilder()
        .withId(id)
        .withSource(URI.create(source))
        .withType(type)
        .withTime(time.atOffset(ZoneOffset.UTC))
        .withDataSchema(dataSchema(type))
        .withExtension("sequence", Long.toString(sequence));
  }

  private static @Nullable URI dataSchema(String type) {
    return EventCatalogue.byName(type)
        .map(known -> known.dataSchema())
        .orElse(URI.create("urn:motcua:schema:" + type));
  }

  private static ProducerRecord<String, byte[]> write(
      String topic, String key, Instant time, CloudEventBuilder event) {
    return KafkaMessageFactory.<String>createWriter(topic, null, time.toEpochMilli(), key)
        .writeBinary(event.build());
  }
}
