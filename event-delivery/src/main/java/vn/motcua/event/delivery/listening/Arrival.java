package vn.motcua.event.delivery.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.delivery.envelope.EnvelopeReader;
import vn.motcua.event.delivery.envelope.EventHeaders;

/** A record as it came from the broker, and the event in it, if it is one. */
final class Arrival {

  private final String topic;
  private final int partition;
  private final long offset;
  private final @Nullable String key;
  private final Headers headers;
  private final byte @Nullable [] value;
  private final boolean redriven;
  private final @Nullable EventHeaders envelope;

  private Arrival(
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      Headers headers,
      byte @Nullable [] value,
      boolean redriven) {
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    this.headers = headers;
    this.value = value;
    this.redriven = redriven;
    this.envelope = EnvelopeReader.read(headers, key).orElse(null);
  }

  static Arrival of(ConsumerRecord<String, byte[]> record) {
    return new Arrival(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        record.headers(),
        record.value(),
        false);
  }

  /** The same, sent by an operator to be handled once more. */
  Arrival driveAgain() {
    return new Arrival(topic, partition, offset, key, headers, value, true);
  }

  String topic() {
    return topic;
  }

  int partition() {
    return partition;
  }

  long offset() {
    return offset;
  }

  @Nullable String key() {
    return key;
  }

  /** The same for every repeat of an event; a record that is no event is known by its place. */
  String identity() {
    return envelope()
        .map(event -> event.source() + "#" + topic + "|" + event.sequence() + "|" + event.id())
        .orElseGet(this::position);
  }

  /** What is kept in order: the key, or the partition for a record without one. */
  String line() {
    return key == null ? topic + "-" + partition : key;
  }

  String position() {
    return topic + "-" + partition + "@" + offset;
  }

  Headers headers() {
    return headers;
  }

  byte @Nullable [] value() {
    return value;
  }

  boolean redriven() {
    return redriven;
  }

  Optional<EventHeaders> envelope() {
    return Optional.ofNullable(envelope);
  }

  /** Who counts the sequence: the aggregate on this topic. Empty when the record is no event. */
  Optional<String> producer() {
    return envelope().map(event -> event.source() + "#" + topic);
  }

  /** Without the value: what is private is not copied. */
  Arrival withheld() {
    return new Arrival(topic, partition, offset, key, headers, null, redriven);
  }

  Document toDocument() {
    var stored = new ArrayList<Document>();
    for (Header header : headers) {
      var content = header.value() == null ? null : new Binary(header.value());
      stored.add(new Document("name", header.key()).append("value", content));
    }
    return new Document("position", position())
        .append("topic", topic)
        .append("partition", partition)
        .append("offset", offset)
        .append("key", key)
        .append("headers", stored)
        .append("value", value == null ? null : new Binary(value))
        .append("redriven", redriven);
  }

  static Arrival of(Document document) {
    var headers = new RecordHeaders();
    for (var header : document.getList("headers", Document.class, List.of())) {
      headers.add(header.getString("name"), bytes(header, "value"));
    }
    return new Arrival(
        Objects.requireNonNull(document.getString("topic")),
        document.getInteger("partition"),
        document.getLong("offset"),
        document.getString("key"),
        headers,
        bytes(document, "value"),
        document.getBoolean("redriven", false));
  }

  private static byte @Nullable [] bytes(Document document, String name) {
    var content = document.get(name, Binary.class);
    return content == null ? null : content.getData();
  }
}
