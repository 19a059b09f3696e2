package vn.motcua.event.delivery.listening;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * What a producer says of a history, and what this service holds of it, where they differ.
 *
 * @param producer source of the events
 * @param said sequence of the last event that the producer has published
 * @param held sequence up to which this service has dealt with them
 * @param asked how often the missing ones were asked for
 */
public record Difference(
    String id,
    Kind kind,
    String producer,
    String aggregate,
    String topic,
    String key,
    long said,
    String hash,
    long held,
    int asked,
    Instant since) {

  /** How they differ. */
  public enum Kind {
    /** Events have not come; they are asked for. */
    BEHIND,
    /** The last event is another one: somebody's database was set back. An operator has to look. */
    OTHER_EVENT,
    /**
     * This service is farther; it shows at the next checkpoint whether the producer lost events.
     */
    AHEAD,
    /** The producer has lost events that this service has seen. An operator has to look. */
    LOST_BY_PRODUCER,
    /**
     * A sequence came a second time with another event, which was put aside; {@code said} is that
     * sequence. Others before it may have been dropped as repeats. Stands until an operator has
     * decided about the event put aside.
     */
    REUSED
  }

  Difference askedOnceMore(long heldNow) {
    return new Difference(
        id, kind, producer, aggregate, topic, key, said, hash, heldNow, asked + 1, since);
  }

  Difference as(Kind other) {
    return new Difference(
        id, other, producer, aggregate, topic, key, said, hash, held, asked, since);
  }

  Document toDocument(String group) {
    return new Document("_id", id)
        .append("group", group)
        .append("kind", kind.name())
        .append("producer", producer)
        .append("aggregate", aggregate)
        .append("topic", topic)
        .append("key", key)
        .append("said", said)
        .append("hash", hash)
        .append("held", held)
        .append("asked", asked)
        .append("since", Date.from(since));
  }

  static Difference of(Document document) {
    return new Difference(
        document.getString("_id"),
        Kind.valueOf(document.getString("kind")),
        document.getString("producer"),
        document.getString("aggregate"),
        document.getString("topic"),
        document.getString("key"),
        document.getLong("said"),
        document.getString("hash"),
        document.getLong("held"),
        document.getInteger("asked"),
        document.getDate("since").toInstant());
  }
}
