package vn.motcua.aggregate.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One fact in the history of an aggregate, in its wire form and chained to the fact before it.
 *
 * @param sequence position in the history, from 1
 * @param topic where it is published; null = kept, never published
 * @param topicSequence position among the published entries of that topic, from 1; 0 = unpublished
 * @param json value as it stands on the wire
 * @param actor opaque id of who did it
 * @param causationId id of the event that caused it: another aggregate's, or else the published
 *     entry before it
 * @param previousHash {@link #hash()} of the entry before; empty for the first
 * @param traceparent W3C trace context of the request it came from; no fact, so not in the hash
 */
public record HistoryEntry(
    long sequence,
    String id,
    String type,
    @Nullable String topic,
    long topicSequence,
    String key,
    Instant time,
    String json,
    @Nullable String actor,
    @Nullable String causationId,
    String previousHash,
    @Nullable String traceparent) {

  public HistoryEntry(
      long sequence,
      String id,
      String type,
      @Nullable String topic,
      long topicSequence,
      String key,
      Instant time,
      String json,
      @Nullable String actor,
      @Nullable String causationId,
      String previousHash) {
    this(
        sequence,
        id,
        type,
        topic,
        topicSequence,
        key,
        time,
        json,
        actor,
        causationId,
        previousHash,
        null);
  }

  /** Name of the entry's field in the history: ten digits, so that names sort as numbers do. */
  public String fieldName() {
    return fieldName(sequence);
  }

  static String fieldName(long sequence) {
    var digits = Long.toString(sequence);
    return "0".repeat(Math.max(0, 10 - digits.length())) + digits;
  }

  /** SHA-256 over every field but the trace, each with its length before it. */
  public String hash() {
    var bytes = new ByteArrayOutputStream(256 + json.length());
    append(bytes, Long.toString(sequence));
    append(bytes, id);
    append(bytes, type);
    append(bytes, topic);
    append(bytes, Long.toString(topicSequence));
    append(bytes, key);
    append(bytes, Long.toString(time.toEpochMilli()));
    append(bytes, json);
    append(bytes, actor);
    append(bytes, causationId);
    append(bytes, previousHash);
    return HexFormat.of().formatHex(Sha256.of(bytes.toByteArray()));
  }

  private static void append(ByteArrayOutputStream bytes, @Nullable String field) {
    if (field == null) {
      bytes.writeBytes(ByteBuffer.allocate(4).putInt(-1).array());
      return;
    }
    var content = field.getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    bytes.writeBytes(content);
  }

  Document toDocument() {
    var document =
        new Document("sequence", sequence)
            .append("id", id)
            .append("type", type)
            .append("key", key)
            .append("time", Date.from(time))
            .append("json", json)
            .append("previousHash", previousHash);
    putPresent(document, "topic", topic);
    if (topic != null) {
      document.append("topicSequence", topicSequence);
    }
    putPresent(document, "actor", actor);
    putPresent(document, "causationId", causationId);
    putPresent(document, "traceparent", traceparent);
    return document;
  }

  private static void putPresent(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  /** Entry from its stored form. */
  public static HistoryEntry of(Document document) {
    return new HistoryEntry(
        document.getLong("sequence"),
        document.getString("id"),
        document.getString("type"),
        document.getString("topic"),
        document.get("topic") == null ? 0 : document.getLong("topicSequence"),
        document.getString("key"),
        document.getDate("time").toInstant(),
        document.getString("json"),
        document.getString("actor"),
        document.getString("causationId"),
        document.getString("previousHash"),
        document.getString("traceparent"));
  }
}
