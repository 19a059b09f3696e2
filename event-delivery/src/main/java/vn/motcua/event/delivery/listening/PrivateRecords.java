package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.envelope.EventHeaders;
import vn.motcua.event.delivery.envelope.Source;

/** Newest version of each private record that came to this service; an erased one is gone. */
public final class PrivateRecords {

  static final String COLLECTION = "received_records";

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  static final Set<String> PRIVATE =
      Set.of(Topic.values()).stream()
          .filter(topic -> topic.reach() == Topic.Reach.PRIVATE)
          .map(Topic::topicName)
          .collect(Collectors.toUnmodifiableSet());

  private final MongoCollection<Document> collection;

  public PrivateRecords(MongoDatabase database) {
    this.collection = database.getCollection(COLLECTION);
  }

  /** Record of a key, at least as new as asked for; empty when it has not come, or was erased. */
  public <T> Mono<T> find(Class<T> type, String key, long minVersion) {
    return Mono.fromSupplier(() -> read(type, key, minVersion).orElse(null))
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** {@link #find} for handlers, which may block. */
  public <T> Optional<T> read(Class<T> type, String key, long minVersion) {
    var known = EventCatalogue.byRecord(type);
    var found = collection.find(new Document("_id", id(known.topic().topicName(), key))).first();
    return Optional.ofNullable(found)
        .filter(document -> document.getLong("version") >= minVersion)
        .filter(document -> known.name().equals(document.getString("type")))
        .flatMap(document -> Optional.ofNullable(document.getString("json")))
        .map(json -> WireJson.read(json, type));
  }

  /** Version of the newest record or tombstone of a key; 0 = none. */
  long version(String topic, String key) {
    var found = collection.find(new Document("_id", id(topic, key))).first();
    return found == null ? 0 : found.getLong("version");
  }

  /** Whether a record was erased: waiting for it would be in vain. */
  public boolean erased(Class<?> type, String key) {
    var topic = EventCatalogue.byRecord(type).topic().topicName();
    var found = collection.find(new Document("_id", id(topic, key))).first();
    return found != null && found.get("json") == null;
  }

  /** All records of a type, in no order. */
  public <T> Flux<T> all(Class<T> type) {
    return Flux.defer(() -> Flux.fromIterable(readAll(type)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private <T> List<T> readAll(Class<T> type) {
    var known = EventCatalogue.byRecord(type);
    var found = new ArrayList<T>();
    for (var document : collection.find(new Document("type", known.name()))) {
      var json = document.getString("json");
      if (json != null) {
        found.add(WireJson.read(json, type));
      }
    }
    return found;
  }

  Set<String> topics() {
    return PRIVATE;
  }

  /** Takes records as they come, one bulk write; older versions change nothing. */
  Set<String> receive(List<Arrival> arrivals, Parking parking) {
    var writes = new ArrayList<WriteModel<Document>>();
    var keys = new HashSet<String>();
    for (var arrival : arrivals) {
      if (readable(arrival)) {
        writes.add(write(arrival));
        keys.add(arrival.line());
      } else {
        parking.foreign(arrival, new StepResult.Foreign("record.invalid"));
      }
    }
    NewerWins.write(collection, writes);
    return keys;
  }

  /** The filter misses a newer record, and the upsert then collides with it. */
  private static UpdateOneModel<Document> write(Arrival arrival) {
    var event = arrival.envelope().orElseThrow();
    var epoch = Source.parse(event.source()).map(Source::epoch).orElse(1L);
    var older =
        new Document("_id", id(arrival.topic(), event.key()))
            .append("$or", List.of(sameEpoch(epoch, event), earlierEpoch(epoch, event)));
    var fields =
        new Document("version", event.sequence())
            .append("epoch", epoch)
            .append("type", event.type());
    var value = arrival.value();
    var update =
        value == null
            ? new Document("$set", fields).append("$unset", new Document("json", ""))
            : new Document(
                "$set", fields.append("json", new String(value, StandardCharsets.UTF_8)));
    return new UpdateOneModel<>(older, update, UPSERT);
  }

  private static Document sameEpoch(long epoch, EventHeaders event) {
    return new Document("epoch", epoch).append("version", new Document("$lt", event.sequence()));
  }

  /** A restored database is followed back, except to what was erased since its backup. */
  private static Document earlierEpoch(long epoch, EventHeaders event) {
    var higher = new Document("version", new Document("$lt", event.sequence()));
    var notErased = new Document("json", new Document("$exists", true));
    return new Document("epoch", new Document("$lt", epoch))
        .append("$or", List.of(higher, notErased));
  }

  private static boolean readable(Arrival arrival) {
    if (arrival.envelope().isEmpty()) {
      return false;
    }
    var type = EventCatalogue.byName(arrival.envelope().get().type());
    if (type.isEmpty() || arrival.value() == null) {
      return type.isPresent();
    }
    try {
      EventValue.read(arrival.value(), type.get().record());
      return true;
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static String id(String topic, String key) {
    return topic + "|" + key;
  }
}
