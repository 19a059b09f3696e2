package vn.motcua.event.delivery.listening;

import static vn.motcua.event.delivery.listening.ParkedKey.State.GAP;
import static vn.motcua.event.delivery.listening.ParkedKey.State.HELD;
import static vn.motcua.event.delivery.listening.ParkedKey.State.RETRYING;
import static vn.motcua.event.delivery.listening.ParkedKey.State.WAITING;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/**
 * Keys that wait. An event is stored before its key counts it, and a key goes only when it has no
 * event and counted none meanwhile: so no event is left behind by a key that goes.
 */
final class ParkedKeys {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final Duration LONGEST_PASS = Duration.ofSeconds(60);

  private final MongoCollection<Document> collection;
  private final ParkedEvents events;
  private final String group;
  private final Clock clock;

  ParkedKeys(MongoDatabase database, String group, Clock clock) {
    this.collection = database.getCollection("parked_keys");
    this.events = new ParkedEvents(database, group, clock);
    this.group = group;
    this.clock = clock;
  }

  /** Also takes up events whose parking was cut off before their key stood. */
  void prepare() {
    collection.createIndex(Indexes.ascending("group", "state", "nextAt"));
    events.prepare();
    events.lines().forEach(line -> park(line, RETRYING, "parked before a stop", List.of()));
  }

  ParkedEvents events() {
    return events;
  }

  /** Of these keys, those that wait. */
  Set<String> among(Collection<String> lines) {
    var ids = lines.stream().map(this::id).toList();
    var parked = new HashSet<String>();
    collection
        .find(new Document("_id", new Document("$in", ids)))
        .projection(Projections.include("line"))
        .forEach(document -> parked.add(document.getString("line")));
    return parked;
  }

  /** Parks a key with its first and following events; what it waits for already stays. */
  void park(String line, ParkedKey.State state, String reason, List<Arrival> arrivals) {
    events.put(line, arrivals);
    var now = clock.instant();
    var fresh =
        fresh(line)
            .append("state", state.name())
            .append("reason", reason)
            .append("attempts", state == RETRYING ? 1 : 0)
            .append("askedAt", state == GAP ? Date.from(now) : Date.from(Instant.EPOCH))
            .append("nextAt", Date.from(now.plus(firstDelay(state))));
    collection.updateOne(
        byId(line), new Document("$setOnInsert", fresh).append("$inc", counted()), UPSERT);
  }

  private Document fresh(String line) {
    return new Document("group", group)
        .append("line", line)
        .append("since", Date.from(clock.instant()))
        .append("busyUntil", Date.from(Instant.EPOCH));
  }

  private static Duration firstDelay(ParkedKey.State state) {
    return state == GAP ? Duration.ofSeconds(3) : Duration.ofMillis(200);
  }

  /** Appends an event to a key that waits; false when the key no longer waits. */
  boolean append(String line, Arrival arrival) {
    events.put(line, List.of(arrival));
    if (collection.updateOne(byId(line), new Document("$inc", counted())).getMatchedCount() == 0) {
      events.remove(arrival);
      return false;
    }
    collection.updateOne(byId(line).append("state", GAP.name()), new Document("$set", due()));
    return true;
  }

  /** An operator sends an event to the front of its key, which is tried at once, held or not. */
  void driveAgain(String line, Arrival arrival) {
    events.putFirst(line, arrival);
    var fresh = fresh(line).append("askedAt", Date.from(Instant.EPOCH));
    var woken =
        new Document("$setOnInsert", fresh)
            .append("$set", woken("re-driven by an operator"))
            .append("$inc", counted().append("acts", 1));
    collection.updateOne(byId(line), woken, UPSERT);
  }

  /** An operator gave an event up: it goes, and its key goes on. */
  void giveUp(String line, Arrival arrival) {
    events.remove(arrival);
    collection.updateOne(byId(line), new Document("$inc", new Document("acts", 1)));
    collection.updateOne(
        byId(line).append("state", HELD.name()),
        new Document("$set", woken("discarded by an operator")));
  }

  private Document woken(String reason) {
    return due().append("state", RETRYING.name()).append("reason", reason).append("attempts", 0);
  }

  /** Takes a key that is due; nobody else has it until it is postponed or released. */
  Optional<ParkedKey> claim() {
    var now = Date.from(clock.instant());
    var due =
        new Document("group", group)
            .append("state", new Document("$ne", HELD.name()))
            .append("nextAt", new Document("$lte", now))
            .append("busyUntil", new Document("$lte", now));
    var options = new FindOneAndUpdateOptions().sort(new Document("nextAt", 1));
    return Optional.ofNullable(
            collection.findOneAndUpdate(due, new Document("$set", busy()), options))
        .map(ParkedKey::of);
  }

  /** An event of a claimed key has been dealt with; the next one begins to count anew. */
  void remove(String line, Arrival arrival) {
    events.remove(arrival);
    set(line, busy().append("attempts", 0).append("since", Date.from(clock.instant())));
  }

  /** Lets a claimed key go when nothing waits any more; what came meanwhile is due at once. */
  void release(String line) {
    var key = collection.find(byId(line)).first();
    if (key == null) {
      return;
    }
    var unchanged = byId(line).append("counted", key.get("counted"));
    if (events.any(line) || collection.deleteOne(unchanged).getDeletedCount() == 0) {
      set(line, due().append("busyUntil", Date.from(Instant.EPOCH)));
    }
  }

  void postpone(String line, ParkedKey.State state, String reason, int attempts, Duration delay) {
    set(
        line,
        new Document("state", state.name())
            .append("reason", reason)
            .append("attempts", attempts)
            .append("busyUntil", Date.from(Instant.EPOCH))
            .append("nextAt", Date.from(clock.instant().plus(delay))));
  }

  /** Waits for an operator, unless he has acted since the key was claimed: then it is due again. */
  void hold(ParkedKey key, String reason, int attempts) {
    var held =
        new Document("state", HELD.name())
            .append("reason", reason)
            .append("attempts", attempts)
            .append("busyUntil", Date.from(Instant.EPOCH));
    var noActSince = byId(key.line()).append("acts", key.acts() == 0 ? null : key.acts());
    var written = collection.updateOne(noActSince, new Document("$set", held));
    if (written.getMatchedCount() == 0) {
      postpone(key.line(), RETRYING, reason, 0, Duration.ZERO);
    }
  }

  void asked(String line) {
    set(line, new Document("askedAt", Date.from(clock.instant())));
  }

  /** Keys that wait for a private record are tried at once: one may have come. */
  void nudge(Collection<String> lines) {
    var waiting =
        new Document("_id", new Document("$in", lines.stream().map(this::id).toList()))
            .append("state", WAITING.name());
    collection.updateMany(waiting, new Document("$set", due()));
  }

  WaitingKeys waiting() {
    return WaitingKeys.in(collection, group);
  }

  private static Document counted() {
    return new Document("counted", 1L);
  }

  private Document due() {
    return new Document("nextAt", Date.from(clock.instant()));
  }

  private Document busy() {
    return new Document("busyUntil", Date.from(clock.instant().plus(LONGEST_PASS)));
  }

  private void set(String line, Document fields) {
    collection.updateOne(byId(line), new Document("$set", fields));
  }

  private Document byId(String line) {
    return new Document("_id", id(line));
  }

  private String id(String line) {
    return group + "|" + line;
  }
}
