package vn.motcua.event.delivery.listening;

import static vn.motcua.event.delivery.listening.ParkedKey.State.GAP;
import static vn.motcua.event.delivery.listening.ParkedKey.State.HELD;
import static vn.motcua.event.delivery.listening.ParkedKey.State.RETRYING;
import static vn.motcua.event.delivery.listening.ParkedKey.State.WAITING;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keys that wait, one document each with its events: parking and releasing are single writes. */
final class ParkedKeys {

  static final String COLLECTION = "parked_events";

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> collection;
  private final String group;
  private final Clock clock;

  ParkedKeys(MongoDatabase database, String group, Clock clock) {
    this.collection = database.getCollection(COLLECTION);
    this.group = group;
    this.clock = clock;
  }

  void prepare() {
    collection.createIndex(Indexes.ascending("group", "state", "nextAt"));
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

  /** Parks a key that did not wait, with its first and following events. */
  void park(String line, ParkedKey.State state, String reason, List<Arrival> arrivals) {
    var now = Date.from(clock.instant());
    var fresh =
        new Document("group", group)
            .append("line", line)
            .append("state", state.name())
            .append("reason", reason)
            .append("attempts", state == RETRYING ? 1 : 0)
            .append("since", now)
            .append("askedAt", state == GAP ? now : Date.from(Instant.EPOCH))
            .append("nextAt", Date.from(clock.instant().plus(firstDelay(state))))
            .append("events", arrivals.stream().map(Arrival::toDocument).toList());
    var written =
        collection.updateOne(
            new Document("_id", id(line)), new Document("$setOnInsert", fresh), UPSERT);
    if (written.getUpsertedId() == null) {
      arrivals.forEach(arrival -> append(line, arrival));
    }
  }

  private static Duration firstDelay(ParkedKey.State state) {
    return state == GAP ? Duration.ofSeconds(3) : Duration.ofMillis(200);
  }

  /** Appends an event to a key that waits; false when the key no longer waits. */
  boolean append(String line, Arrival arrival) {
    var id = new Document("_id", id(line));
    var once =
        new Document("_id", id(line))
            .append("events.position", new Document("$ne", arrival.position()));
    var push = new Document("$push", new Document("events", arrival.toDocument()));
    if (collection.updateOne(once, push).getMatchedCount() == 0) {
      return collection.countDocuments(id) > 0;
    }
    collection.updateOne(new Document(id).append("state", GAP.name()), new Document("$set", due()));
    return true;
  }

  /** Takes a key that is due, for as long as one pass may last. */
  Optional<ParkedKey> claim(Duration pass) {
    var now = clock.instant();
    var due =
        new Document("group", group)
            .append("state", new Document("$ne", HELD.name()))
            .append("nextAt", new Document("$lte", Date.from(now)));
    var taken = new Document("$set", new Document("nextAt", Date.from(now.plus(pass))));
    var options = new FindOneAndUpdateOptions().sort(new Document("nextAt", 1));
    return Optional.ofNullable(collection.findOneAndUpdate(due, taken, options)).map(ParkedKey::of);
  }

  /** An event of a key has been dealt with; the next one begins to count anew. */
  void remove(String line, Arrival arrival) {
    var pull =
        new Document("$pull", new Document("events", new Document("position", arrival.position())));
    pull.append("$set", new Document("attempts", 0).append("since", Date.from(clock.instant())));
    collection.updateOne(new Document("_id", id(line)), pull);
  }

  /** Lets a key go when nothing waits any more; what came meanwhile is due at once. */
  void release(String line) {
    var empty = new Document("_id", id(line)).append("events", List.of());
    if (collection.deleteOne(empty).getDeletedCount() == 0) {
      set(line, due());
    }
  }

  void postpone(ParkedKey key, ParkedKey.State state, String reason, int attempts, Duration delay) {
    var later = Date.from(clock.instant().plus(delay));
    set(
        key.line(),
        new Document("state", state.name())
            .append("reason", reason)
            .append("attempts", attempts)
            .append("nextAt", later));
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

  /** An operator's word ended the hold. */
  void unhold(String line) {
    collection.updateOne(
        new Document("_id", id(line)).append("state", HELD.name()),
        new Document("$set", due().append("state", RETRYING.name()).append("attempts", 0)));
  }

  /** Number of keys in each state. */
  Map<String, Integer> counts() {
    var counts = new HashMap<String, Integer>();
    var grouped =
        List.of(Aggregates.match(new Document("group", group)), Aggregates.sortByCount("$state"));
    collection
        .aggregate(grouped)
        .forEach(found -> counts.put(found.getString("_id"), found.getInteger("count")));
    return counts;
  }

  @Nullable ParkedKey find(String line) {
    var found = collection.find(new Document("_id", id(line))).first();
    return found == null ? null : ParkedKey.of(found);
  }

  private Document due() {
    return new Document("nextAt", Date.from(clock.instant()));
  }

  private void set(String line, Document fields) {
    collection.updateOne(new Document("_id", id(line)), new Document("$set", fields));
  }

  private String id(String line) {
    return group + "|" + line;
  }
}
