package vn.motcua.event.delivery.listening;

import static vn.motcua.event.delivery.listening.ParkedKey.State.HELD;
import static vn.motcua.event.delivery.listening.ParkedKey.State.RETRYING;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Keys that wait, as the worker takes them one by one and puts them back. */
final class ClaimedKeys {

  private static final Duration LONGEST_PASS = Duration.ofSeconds(60);

  private final KeyDocuments keys;
  private final ParkedEvents events;

  ClaimedKeys(KeyDocuments keys, ParkedEvents events) {
    this.keys = keys;
    this.events = events;
  }

  /** Takes a key that is due; nobody else has it until it is postponed or released. */
  Optional<ParkedKey> claim() {
    var now = Date.from(keys.clock().instant());
    var due =
        new Document("group", keys.group())
            .append("state", new Document("$ne", HELD.name()))
            .append("nextAt", new Document("$lte", now))
            .append("busyUntil", new Document("$lte", now));
    var options = new FindOneAndUpdateOptions().sort(new Document("nextAt", 1));
    return Optional.ofNullable(
            keys.all().findOneAndUpdate(due, new Document("$set", busy()), options))
        .map(ParkedKey::of);
  }

  /** An event of a claimed key has been dealt with; the next one begins to count anew. */
  void remove(String line, Arrival arrival) {
    events.remove(arrival);
    keys.set(line, busy().append("attempts", 0).append("since", Date.from(keys.clock().instant())));
  }

  /** Lets a claimed key go when nothing waits any more; what came meanwhile is due at once. */
  void release(String line) {
    var key = keys.all().find(keys.byId(line)).first();
    if (key == null) {
      return;
    }
    var unchanged = keys.byId(line).append("counted", key.get("counted"));
    if (events.any(line) || keys.all().deleteOne(unchanged).getDeletedCount() == 0) {
      keys.set(line, keys.due().append("busyUntil", Date.from(Instant.EPOCH)));
    }
  }

  void postpone(String line, ParkedKey.State state, String reason, int attempts, Duration delay) {
    keys.set(
        line,
        new Document("state", state.name())
            .append("reason", reason)
            .append("attempts", attempts)
            .append("busyUntil", Date.from(Instant.EPOCH))
            .append("nextAt", Date.from(keys.clock().instant().plus(delay))));
  }

  /** Waits for an operator, unless he has acted since the key was claimed: then it is due again. */
  void hold(ParkedKey key, String reason, int attempts) {
    var held =
        new Document("state", HELD.name())
            .append("reason", reason)
            .append("attempts", attempts)
            .append("busyUntil", Date.from(Instant.EPOCH));
    var noActSince = keys.byId(key.line()).append("acts", key.acts() == 0 ? null : key.acts());
    var written = keys.all().updateOne(noActSince, new Document("$set", held));
    if (written.getMatchedCount() == 0) {
      postpone(key.line(), RETRYING, reason, 0, Duration.ZERO);
    }
  }

  void asked(String line) {
    keys.set(line, new Document("askedAt", Date.from(keys.clock().instant())));
  }

  private Document busy() {
    return new Document("busyUntil", Date.from(keys.clock().instant().plus(LONGEST_PASS)));
  }
}
