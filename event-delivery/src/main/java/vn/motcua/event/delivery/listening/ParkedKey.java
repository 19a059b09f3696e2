package vn.motcua.event.delivery.listening;

import java.time.Instant;
import org.bson.Document;

/**
 * A key whose events wait in the database.
 *
 * @param line the key
 * @param attempts how often the first event has failed
 * @param since when the first event began to wait
 * @param acts how often an operator has acted on it
 */
record ParkedKey(
    String line,
    State state,
    String reason,
    int attempts,
    Instant since,
    Instant askedAt,
    int acts) {

  /** Why it waits. */
  enum State {
    /** Its handler failed and is tried again. */
    RETRYING,
    /** A private record or another precondition is missing. */
    WAITING,
    /** Events before it are missing; they were asked for. */
    GAP,
    /** An operator has to re-drive or discard its first event. */
    HELD
  }

  static ParkedKey of(Document document) {
    return new ParkedKey(
        document.getString("line"),
        State.valueOf(document.getString("state")),
        document.getString("reason"),
        document.getInteger("attempts"),
        document.getDate("since").toInstant(),
        document.getDate("askedAt").toInstant(),
        document.getInteger("acts", 0));
  }
}
