package vn.motcua.aggregate.store;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Histories of one collection: reads them whole, and moves old entries to the archive. Moving
 * copies first and then unsets single fields, so nothing is lost in between and the change stream
 * shows only removals. Some aggregates at a time.
 */
final class History {

  private static final Logger LOG = LoggerFactory.getLogger(History.class);
  private static final Document ONLY_HISTORY = new Document("history", 1);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  /** Aggregates that grow together must not all move at once: requests come first. */
  private static final int LARGEST_GROUP = 16;

  private static final Duration PAUSE = Duration.ofMillis(40);

  private final MongoCollection<Document> collection;
  private final MongoCollection<Document> archive;
  private final int liveEntries;
  private final Set<String> moving = ConcurrentHashMap.newKeySet();
  private final Gathering<String> moves =
      new Gathering<>(PAUSE, LARGEST_GROUP, this::move, this::failed);

  History(
      MongoCollection<Document> collection, MongoCollection<Document> archive, int liveEntries) {
    this.collection = collection;
    this.archive = archive;
    this.liveEntries = liveEntries;
  }

  /** Live entries are read first: one that moves meanwhile is then found in the archive or live. */
  Flux<HistoryEntry> of(String id) {
    return live(id)
        .flatMapMany(live -> Flux.concat(archived(id), Flux.fromIterable(live)))
        .distinct(HistoryEntry::sequence)
        .sort(Comparator.comparingLong(HistoryEntry::sequence));
  }

  /**
   * Moves entries in the background once up to half as many again as may stay have gathered. Each
   * aggregate has a step of its own, so that those that grow together move one after another.
   */
  void archiveWhenLong(String id, long lengthBefore, Stored<?> stored) {
    var step = Math.max(1, liveEntries / 2);
    var shift = Math.floorMod(id.hashCode(), step);
    var length = stored.historyLength();
    var passedAStep = (length + shift) / step > (lengthBefore + shift) / step;
    if (passedAStep && length > liveEntries && moving.add(id)) {
      moves.add(id);
    }
  }

  private Mono<Runnable> move(List<String> ids) {
    return Flux.from(
            collection.find(new Document("_id", new Document("$in", ids))).projection(ONLY_HISTORY))
        .collectMap(found -> found.getString("_id"), this::old)
        .flatMap(this::move)
        .thenReturn(() -> ids.forEach(moving::remove));
  }

  private void failed(List<String> ids, Throwable error) {
    ids.forEach(moving::remove);
    LOG.warn("histories not archived now kind={} count={}", name(), ids.size(), error);
  }

  private List<HistoryEntry> old(Document aggregate) {
    var live = entries(aggregate);
    return live.subList(0, Math.max(0, live.size() - liveEntries / 2));
  }

  private Mono<Void> move(Map<String, List<HistoryEntry>> old) {
    var copies = new ArrayList<WriteModel<Document>>();
    var removals = new ArrayList<WriteModel<Document>>();
    old.forEach((id, entries) -> {
      if (!entries.isEmpty()) {
        copies.addAll(ArchiveBucket.writes(name(), id, entries));
        removals.add(removal(id, entries));
      }
    });
    return copies.isEmpty()
        ? Mono.empty()
        : Mono.from(archive.bulkWrite(copies, UNORDERED))
            .then(Mono.from(collection.bulkWrite(removals, UNORDERED)))
            .then();
  }

  private static WriteModel<Document> removal(String id, List<HistoryEntry> entries) {
    var fields = new Document();
    entries.forEach(entry -> fields.append("history." + entry.fieldName(), ""));
    return new UpdateOneModel<>(new Document("_id", id), new Document("$unset", fields));
  }

  private Mono<List<HistoryEntry>> live(String id) {
    return Mono.from(collection.find(new Document("_id", id)).projection(ONLY_HISTORY).first())
        .map(History::entries);
  }

  private static List<HistoryEntry> entries(Document aggregate) {
    return aggregate.get("history", new Document()).values().stream()
        .map(entry -> HistoryEntry.of((Document) entry))
        .sorted(Comparator.comparingLong(HistoryEntry::sequence))
        .toList();
  }

  private Flux<HistoryEntry> archived(String id) {
    return Flux.from(archive.find(ArchiveBucket.of(name(), id)).sort(new Document("_id", 1)))
        .flatMapIterable(ArchiveBucket::entries);
  }

  private String name() {
    return collection.getNamespace().getCollectionName();
  }
}
