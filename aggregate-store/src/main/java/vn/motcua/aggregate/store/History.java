package vn.motcua.aggregate.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Comparator;
import java.util.List;
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
 * shows only removals.
 */
final class History {

  private static final Logger LOG = LoggerFactory.getLogger(History.class);
  private static final Document ONLY_HISTORY = new Document("history", 1);

  private final MongoCollection<Document> collection;
  private final MongoCollection<Document> archive;
  private final int liveEntries;
  private final Set<String> moving = ConcurrentHashMap.newKeySet();

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

  /** Moves entries in the background once half as many again as may stay have gathered. */
  void archiveWhenLong(String id, long lengthBefore, Stored<?> stored) {
    var step = Math.max(1, liveEntries / 2);
    var length = stored.historyLength();
    var passedAStep = length / step > lengthBefore / step;
    if (!passedAStep || length <= liveEntries || !moving.add(id)) {
      return;
    }
    archive(id)
        .doFinally(signal -> moving.remove(id))
        .subscribe(
            moved -> LOG.debug("history archived aggregate={} entries={}", id, moved),
            failed -> LOG.warn("history not archived now aggregate={}", id, failed));
  }

  Mono<Integer> archive(String id) {
    return live(id)
        .map(live -> live.subList(0, Math.max(0, live.size() - liveEntries / 2)))
        .filter(old -> !old.isEmpty())
        .flatMap(old -> copy(id, old).then(remove(id, old)).thenReturn(old.size()));
  }

  private Mono<List<HistoryEntry>> live(String id) {
    return Mono.from(collection.find(new Document("_id", id)).projection(ONLY_HISTORY).first())
        .map(document -> document.get("history", new Document()))
        .map(entries ->
            entries.values().stream()
                .map(entry -> HistoryEntry.of((Document) entry))
                .sorted(Comparator.comparingLong(HistoryEntry::sequence))
                .toList());
  }

  private Flux<HistoryEntry> archived(String id) {
    return Flux.from(archive.find(ArchiveBucket.of(name(), id)).sort(new Document("_id", 1)))
        .flatMapIterable(ArchiveBucket::entries);
  }

  private Mono<Void> copy(String id, List<HistoryEntry> entries) {
    return Mono.from(archive.bulkWrite(ArchiveBucket.writes(name(), id, entries))).then();
  }

  private Mono<Void> remove(String id, List<HistoryEntry> entries) {
    var fields = new Document();
    entries.forEach(entry -> fields.append("history." + entry.fieldName(), ""));
    return Mono.from(collection.updateOne(new Document("_id", id), new Document("$unset", fields)))
        .then();
  }

  private String name() {
    return collection.getNamespace().getCollectionName();
  }
}
