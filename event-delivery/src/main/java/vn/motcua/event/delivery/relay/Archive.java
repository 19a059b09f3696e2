package vn.motcua.event.delivery.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import vn.motcua.aggregate.store.AggregateStoreBuilder;
import vn.motcua.aggregate.store.ArchiveBucket;
import vn.motcua.aggregate.store.HistoryEntry;

/** Reads the entries that histories have moved to the archive. Blocking. */
final class Archive {

  private final MongoCollection<Document> buckets;

  Archive(MongoDatabase database) {
    this.buckets = database.getCollection(AggregateStoreBuilder.ARCHIVE);
  }

  /** Entries of one aggregate before a sequence, in order. */
  List<HistoryEntry> before(String kind, String id, long sequence) {
    return sequence <= 1
        ? List.of()
        : some(kind, id, 0, sequence, entry -> true, Integer.MAX_VALUE);
  }

  /** Entries of one aggregate between two sequences, in order. */
  List<HistoryEntry> some(
      String kind, String id, long after, long before, Predicate<HistoryEntry> wanted, int limit) {
    var found = new ArrayList<HistoryEntry>();
    var filter = ArchiveBucket.between(kind, id, after + 1, before - 1);
    try (var cursor = buckets.find(filter).sort(new Document("_id", 1)).cursor()) {
      while (cursor.hasNext() && found.size() < limit) {
        ArchiveBucket.entries(cursor.next()).stream()
            .filter(entry -> entry.sequence() > after && entry.sequence() < before)
            .filter(wanted)
            .limit(limit - found.size())
            .forEach(found::add);
      }
    }
    return found;
  }

  /** The last entry of one aggregate on a topic. */
  Optional<HistoryEntry> last(String kind, String id, String topic) {
    try (var cursor =
        buckets.find(ArchiveBucket.of(kind, id)).sort(new Document("_id", -1)).cursor()) {
      while (cursor.hasNext()) {
        var last =
            ArchiveBucket.entries(cursor.next()).reversed().stream()
                .filter(entry -> topic.equals(entry.topic()))
                .findFirst();
        if (last.isPresent()) {
          return last;
        }
      }
      return Optional.empty();
    }
  }
}
