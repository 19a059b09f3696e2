package vn.motcua.event.delivery.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.FieldName;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.event.delivery.envelope.Source;

/**
 * Which entry belongs to which restore epoch. What was written before a restore keeps its epoch and
 * its sequence, so that readers know it again; what is written after it is that of another source,
 * counted from 1: it cannot be taken for something that was lost with the restore.
 */
final class Epochs {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final String BEFORE = "before";
  private static final int REMEMBERED = 10_000;

  private final MongoCollection<Document> relays;
  private final MongoCollection<Document> bases;
  private final MongoDatabase database;
  private final Clock clock;
  private final Map<String, Document> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
          return size() > REMEMBERED;
        }
      };
  private long current;

  Epochs(MongoDatabase database, MongoCollection<Document> relays, Clock clock) {
    this.clock = clock;
    this.database = database;
    this.relays = relays;
    this.bases = database.getCollection("delivery_epochs");
    this.current = read();
  }

  long current() {
    return current;
  }

  /** Source of an entry, and its sequence there. */
  Place of(String service, String kind, String id, HistoryEntry entry) {
    var bases = current == 1 ? new Document() : basesOf(kind, id);
    long epoch = bases.get("first", current);
    long base = 0;
    for (var later : begunOver(bases)) {
      var published = publishedBefore(bases, later, entry.topic());
      if (entry.topicSequence() > published) {
        epoch = later;
        base = published;
      }
    }
    return new Place(new Source(service, kind, id, epoch), entry.topicSequence() - base);
  }

  /** Epochs that began while the history stood, in order. */
  private static List<Long> begunOver(Document bases) {
    return bases.keySet().stream()
        .filter(name -> name.startsWith(BEFORE))
        .map(name -> Long.parseLong(name.substring(BEFORE.length())))
        .sorted()
        .toList();
  }

  private static long publishedBefore(Document bases, long epoch, @Nullable String topic) {
    var counts = bases.get(BEFORE + epoch, Document.class);
    return counts == null || topic == null
        ? 0
        : ((Number) counts.get(FieldName.of(topic), 0L)).longValue();
  }

  private Document basesOf(String kind, String id) {
    return known.computeIfAbsent(kind + "/" + id, this::find);
  }

  private Document find(String aggregate) {
    var found = bases.find(new Document("_id", aggregate)).first();
    return found == null ? new Document() : found;
  }

  /** Whether the present epoch was begun for this restore. */
  boolean knows(String restore) {
    var found = relays.find(new Document("_id", "epoch")).first();
    return found != null && restore.equals(found.getString("restore"));
  }

  /**
   * Begins the next epoch: notes how far each history has come, then raises the number. Cut off, it
   * is begun again. Private records are published again, since readers have to go back with them.
   */
  void raise(String relay, String restore) {
    // The number of an earlier restore may itself be lost with this one: a second is used once.
    long next = Math.max(current + 1, clock.instant().getEpochSecond());
    new AggregateKinds(database).names().forEach(kind -> note(kind, next));
    relays.updateOne(
        new Document("_id", relay),
        new Document("$set", new Document("republishSince", new Date(0))));
    relays.updateOne(
        new Document("_id", "epoch"),
        new Document("$set", new Document("epoch", next - 1).append("restore", restore)),
        UPSERT);
    current = next;
    known.clear();
  }

  private void note(String kind, long next) {
    var histories =
        database
            .getCollection(kind)
            .find(new Document("head", new Document("$exists", true)))
            .projection(new Document("head.published", 1));
    for (var aggregate : histories) {
      var published = aggregate.getEmbedded(List.of("head", "published"), Document.class);
      bases.updateOne(
          new Document("_id", kind + "/" + aggregate.getString("_id")),
          new Document("$set", new Document(BEFORE + next, published))
              .append("$setOnInsert", new Document("first", current)),
          UPSERT);
    }
  }

  private long read() {
    var found = relays.find(new Document("_id", "epoch")).first();
    return found == null ? 1 : found.getLong("epoch") + 1;
  }

  /** Where an entry stands among what readers are told. */
  record Place(Source source, long sequence) {}
}
