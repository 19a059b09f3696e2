package vn.motcua.aggregate.store;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;

/**
 * How old entries of histories stand in the archive: sixteen to a document, whose id names the
 * collection, the aggregate and the first sequence that belongs there. An entry that is written
 * twice stands once.
 */
public final class ArchiveBucket {

  private static final long SIZE = 16;
  private static final String ENTRIES = "entries";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private ArchiveBucket() {}

  /** The buckets of one aggregate that hold sequences from one to another, both included. */
  public static Document between(String collection, String aggregate, long from, long to) {
    return new Document(
        "_id",
        new Document("$gte", id(collection, aggregate, from))
            .append("$lte", id(collection, aggregate, to)));
  }

  /** All buckets of one aggregate; sorted by {@code _id} they are in order. */
  public static Document of(String collection, String aggregate) {
    return between(collection, aggregate, 1, Long.MAX_VALUE);
  }

  /** Entries of a bucket, in order. */
  public static List<HistoryEntry> entries(Document bucket) {
    return bucket.get(ENTRIES, Document.class).values().stream()
        .map(entry -> HistoryEntry.of((Document) entry))
        .sorted(Comparator.comparingLong(HistoryEntry::sequence))
        .toList();
  }

  static List<UpdateOneModel<Document>> writes(
      String collection, String aggregate, List<HistoryEntry> entries) {
    var buckets = new TreeMap<Long, Document>();
    for (var entry : entries) {
      buckets
          .computeIfAbsent(first(entry.sequence()), first -> new Document())
          .append(ENTRIES + "." + entry.fieldName(), entry.toDocument());
    }
    return buckets.entrySet().stream()
        .map(bucket ->
            new UpdateOneModel<Document>(
                new Document("_id", id(collection, aggregate, bucket.getKey())),
                new Document("$set", bucket.getValue()),
                UPSERT))
        .toList();
  }

  private static Document id(String collection, String aggregate, long sequence) {
    return new Document("collection", collection)
        .append("aggregate", aggregate)
        .append("first", first(sequence));
  }

  private static long first(long sequence) {
    return (sequence - 1) / SIZE * SIZE + 1;
  }
}
