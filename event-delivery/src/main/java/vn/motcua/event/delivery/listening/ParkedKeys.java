package vn.motcua.event.delivery.listening;

import static vn.motcua.event.delivery.listening.ParkedKey.State.GAP;
import static vn.motcua.event.delivery.listening.ParkedKey.State.HELD;
import static vn.motcua.event.delivery.listening.ParkedKey.State.RETRYING;
import static vn.motcua.event.delivery.listening.ParkedKey.State.WAITING;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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
import java.util.Set;
import org.bson.Document;

/**
 * Keys that wait. An event is stored before its key counts it, and a key goes only when it has no
 * event and counted none meanwhile: so no event is left behind by a key that goes.
 */
final class ParkedKeys {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final KeyDocuments keys;
  private final MongoCollection<Document> collection;
  private final ParkedEvents events;
  private final ClaimedKeys claimed;
  private final String group;
  private final Clock clock;

  ParkedKeys(MongoDatabase database, String group, Clock clock) {
    this.collection = database.getCollection("parked_keys");
    this.keys = new KeyDocuments(collection, group, clock);
    this.events = new ParkedEvents(database, group, clock);
    this.claimed = new ClaimedKeys(keys, events);
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

  /** The same keys, for the worker that tries them again. */
  ClaimedKeys claimed() {
    return claimed;
  }

  /** Of these keys, those that wait. */
  Set<String> among(Collection<String> lines) {
    var ids = lines.stream().map(keys::id).toList();
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
        keys.byId(line), new Document("$setOnInsert", fresh).append("$inc", counted()), UPSERT);
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
    if (collection.updateOne(keys.byId(line), new Document("$inc", counted())).getMatchedCount()
        == 0) {
      events.remove(arrival);
      return false;
    }
    collection.updateOne(
        keys.byId(line).append("state", GAP.name()), new Document("$set", keys.due()));
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
    collection.updateOne(keys.byId(line), woken, UPSERT);
  }

  /** An operator gave an event up: it goes, and its key goes on. */
  void giveUp(String line, Arrival arrival) {
    events.remove(arrival);
    collection.updateOne(keys.byId(line), new Document("$inc", new Document("acts", 1)));
    collection.updateOne(
        keys.byId(line).append("state", HELD.name()),
        new Document("$set", woken("discarded by an operator")));
  }

  private Document woken(String reason) {
    return keys.due()
        .append("state", RETRYING.name())
        .append("reason", reason)
        .append("attempts", 0);
  }

  /** Keys that wait for a private record are tried at once: one may have come. */
  void nudge(Collection<String> lines) {
    var waiting =
        new Document("_id", new Document("$in", lines.stream().map(keys::id).toList()))
            .append("state", WAITING.name());
    collection.updateMany(waiting, new Document("$set", keys.due()));
  }

  WaitingKeys waiting() {
    return WaitingKeys.in(collection, group);
  }

  private static Document counted() {
    return new Document("counted", 1L);
  }
}
