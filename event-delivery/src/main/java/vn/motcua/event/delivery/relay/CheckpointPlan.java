package vn.motcua.event.delivery.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import vn.motcua.calendar.VietnamTime;

/** When checkpoints are due: every night, and whenever an operator asks on any replica. */
final class CheckpointPlan {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private static final Duration NIGHTLY_REACH = Duration.ofDays(7);

  private final MongoCollection<Document> collection;
  private final Document id;
  private final LocalTime nightly;
  private final Clock clock;
  private Instant looked = Instant.EPOCH;

  CheckpointPlan(
      MongoCollection<Document> collection, String relay, LocalTime nightly, Clock clock) {
    this.collection = collection;
    this.id = new Document("_id", relay + "/checkpoints");
    this.nightly = nightly;
    this.clock = clock;
  }

  /** The relay that publishes will go over all histories. */
  void ask() {
    set(new Document("asked", true));
  }

  /** The round that was begun last is complete. */
  void ended() {
    set(new Document("ended", Date.from(clock.instant())));
  }

  /** Whether a round was asked for or runs. */
  boolean running() {
    var found = collection.find(id).first();
    if (found == null) {
      return false;
    }
    var begun = found.getDate("round");
    var ended = found.getDate("ended");
    return found.getBoolean("asked", false)
        || (begun != null && (ended == null || ended.before(begun)));
  }

  /** Since when what changed is due now; empty = nothing is. Told once. */
  Optional<Instant> due() {
    var now = clock.instant();
    if (looked.plus(LOOK_EVERY).isAfter(now)) {
      return Optional.empty();
    }
    looked = now;
    var found = collection.find(id).first();
    var begun = found == null ? null : found.getDate("begun");
    var asked = found != null && found.getBoolean("asked", false);
    var night = begun != null && begun.toInstant().isBefore(lastNight(now));
    if (begun == null || asked || night) {
      set(new Document("begun", Date.from(now)).append("asked", false));
    }
    if (asked || night) {
      set(new Document("round", Date.from(now)));
    }
    if (asked) {
      return Optional.of(Instant.EPOCH);
    }
    return night ? Optional.of(now.minus(NIGHTLY_REACH)) : Optional.empty();
  }

  private Instant lastNight(Instant now) {
    var today = now.atZone(VietnamTime.ZONE).with(nightly).toInstant();
    return today.isAfter(now) ? today.minus(Duration.ofDays(1)) : today;
  }

  private void set(Document fields) {
    collection.updateOne(id, new Document("$set", fields), UPSERT);
  }
}
