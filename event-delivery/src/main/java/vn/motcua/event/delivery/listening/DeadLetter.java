package vn.motcua.event.delivery.listening;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be handled, kept with all that is needed to handle it after all.
 *
 * @param state {@code OPEN}, {@code REDRIVEN} or {@code DISCARDED}
 * @param reason stable code, for example {@code value.invalid}
 * @param error class of the exception
 * @param digest digest of its stack trace: equal digests, equal fault
 * @param holdsKey whether the events of its key after it wait
 */
public record DeadLetter(
    String id,
    String state,
    String reason,
    String error,
    String digest,
    int attempts,
    Instant firstSeen,
    Instant at,
    boolean holdsKey,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    @Nullable String type,
    @Nullable String source,
    long sequence) {

  static DeadLetter of(Document document) {
    var arrival = Arrival.of(document.get("event", Document.class));
    var event = arrival.envelope();
    return new DeadLetter(
        document.getString("_id"),
        document.getString("state"),
        document.getString("reason"),
        document.getString("error"),
        document.getString("digest"),
        document.getInteger("attempts"),
        document.getDate("firstSeen").toInstant(),
        document.getDate("at").toInstant(),
        document.getBoolean("holdsKey"),
        arrival.topic(),
        arrival.partition(),
        arrival.offset(),
        arrival.key(),
        event.map(headers -> headers.type()).orElse(null),
        event.map(headers -> headers.source()).orElse(null),
        event.map(headers -> headers.sequence()).orElse(0L));
  }
}
