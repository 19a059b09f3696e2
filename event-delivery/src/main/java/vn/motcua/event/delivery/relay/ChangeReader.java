package vn.motcua.event.delivery.relay;

import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.aggregate.store.PrivateRecord;

/** Finds in a change of an aggregate what was appended to its history and what is private. */
final class ChangeReader {

  private static final DocumentCodec CODEC = new DocumentCodec();

  private ChangeReader() {}

  static Appended read(ChangeStreamDocument<Document> change) {
    var whole = change.getFullDocument();
    return whole != null ? inAggregate(whole) : inUpdate(updated(change));
  }

  /** All that an aggregate holds. */
  static Appended inAggregate(Document aggregate) {
    var appended = new Appended();
    readHistory(aggregate.get("history"), appended);
    readPrivate(aggregate.get("privateRecords"), appended);
    return appended.inOrder();
  }

  private static Appended inUpdate(@Nullable BsonDocument updated) {
    var appended = new Appended();
    if (updated != null) {
      updated.forEach((path, value) -> readPath(path, value, appended));
    }
    return appended.inOrder();
  }

  private static @Nullable BsonDocument updated(ChangeStreamDocument<Document> change) {
    var description = change.getUpdateDescription();
    return description == null ? null : description.getUpdatedFields();
  }

  private static void readPath(String path, BsonValue value, Appended appended) {
    if (!value.isDocument()) {
      return;
    }
    if (path.equals("history")) {
      readHistory(decode(value), appended);
    } else if (path.startsWith("history.")) {
      addEntry(decode(value), appended);
    } else if (path.equals("privateRecords")) {
      readPrivate(decode(value), appended);
    } else if (path.startsWith("privateRecords.")) {
      addRecord(path.substring("privateRecords.".length()), decode(value), appended);
    }
  }

  private static void readHistory(@Nullable Object history, Appended appended) {
    each(history, (name, entry) -> addEntry(entry, appended));
  }

  private static void readPrivate(@Nullable Object records, Appended appended) {
    each(records, (name, record) -> addRecord(name, record, appended));
  }

  /** Other collections of a service may have a field of the same name. */
  private static void addEntry(Document entry, Appended appended) {
    if (entry.containsKey("previousHash")) {
      appended.entries.add(HistoryEntry.of(entry));
    }
  }

  private static void addRecord(String name, Document record, Appended appended) {
    if (record.containsKey("topic") && record.containsKey("version")) {
      appended.records.add(PrivateRecord.of(name, record));
    }
  }

  private static void each(@Nullable Object map, BiConsumer<String, Document> consumer) {
    if (map instanceof Document document) {
      document.forEach((name, value) -> {
        if (value instanceof Document part) {
          consumer.accept(name, part);
        }
      });
    }
  }

  private static Document decode(BsonValue value) {
    return CODEC.decode(
        new BsonDocumentReader(value.asDocument()), DecoderContext.builder().build());
  }

  /** When the database made the change. */
  static Instant time(ChangeStreamDocument<Document> change) {
    var clusterTime = Objects.requireNonNull(change.getClusterTime());
    return Instant.ofEpochSecond(clusterTime.getTime());
  }

  /** What is to be published of one aggregate. */
  static final class Appended {
    private final List<HistoryEntry> entries = new ArrayList<>();
    private final List<PrivateRecord> records = new ArrayList<>();

    List<HistoryEntry> entries() {
      return entries;
    }

    List<PrivateRecord> records() {
      return records;
    }

    boolean isEmpty() {
      return entries.isEmpty() && records.isEmpty();
    }

    private Appended inOrder() {
      entries.sort(Comparator.comparingLong(HistoryEntry::sequence));
      return this;
    }
  }
}
