package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/** The events of the keys that wait, one document each; a repeat of one is the same document. */
final class ParkedEvents {

  private static final long FRONT = 0;
  private static final Document PLACED = new Document("$gte", FRONT);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> collection;
  private final String group;
  private final Clock clock;
  private final AtomicLong lastPlace = new AtomicLong();

  ParkedEvents(MongoDatabase database, String group, Clock clock) {
    this.collection = database.getCollection("parked_events");
    this.group = group;
    this.clock = clock;
  }

  void prepare() {
    collection.createIndex(Indexes.ascending("group", "line", "place"));
  }

  /** Adds events behind those of their key, in this order. */
  void put(String line, Collection<Arrival> arrivals) {
    var writes = new ArrayList<WriteModel<Document>>();
    for (var arrival : arrivals) {
      var fresh = event(line, arrival).append("place", nextPlace());
      writes.add(
          new UpdateOneModel<>(
              new Document("_id", id(arrival)), new Document("$setOnInsert", fresh), UPSERT));
    }
    if (!writes.isEmpty()) {
      collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }

  /** Puts an event before all others of its key. */
  void putFirst(String line, Arrival arrival) {
    var first = event(line, arrival).append("place", FRONT);
    collection.updateOne(new Document("_id", id(arrival)), new Document("$set", first), UPSERT);
  }

  /** Events of a key in their order; those that come meanwhile may be among them. */
  MongoCursor<Arrival> of(String line) {
    return collection
        .find(ofLine(line).append("place", PLACED))
        .sort(new Document("place", 1).append("_id", 1))
        .batchSize(100)
        .map(found -> Arrival.of(found.get("event", Document.class)))
        .cursor();
  }

  boolean any(String line) {
    return collection.find(ofLine(line).append("place", PLACED)).first() != null;
  }

  void remove(Arrival arrival) {
    collection.deleteOne(new Document("_id", id(arrival)));
  }

  /** Every key with events. */
  List<String> lines() {
    return collection
        .distinct("line", new Document("group", group).append("place", PLACED), String.class)
        .into(new ArrayList<>());
  }

  private Document ofLine(String line) {
    return new Document("group", group).append("line", line);
  }

  private Document event(String line, Arrival arrival) {
    return ofLine(line).append("event", arrival.toDocument());
  }

  private long nextPlace() {
    return lastPlace.updateAndGet(last -> Math.max(last + 1, clock.millis() * 1000));
  }

  private String id(Arrival arrival) {
    return group + "|" + arrival.identity();
  }
}
