package vn.motcua.event.delivery.listening;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.Document;
import vn.motcua.aggregate.store.Seen;

/** Marks of events that changed no aggregate. */
final class SideMarks {

  static final String COLLECTION = "delivery_marks";

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> collection;
  private final String group;

  SideMarks(MongoDatabase database, String group) {
    this.collection = database.getCollection(COLLECTION).withReadConcern(ReadConcern.MAJORITY);
    this.group = group;
  }

  Map<String, Seen> read(Collection<String> producers) {
    var seen = new HashMap<String, Seen>();
    if (producers.isEmpty()) {
      return seen;
    }
    var ids = producers.stream().map(this::id).toList();
    for (var document : collection.find(new Document("_id", new Document("$in", ids)))) {
      seen.put(document.getString("producer"), seenOf(document));
    }
    return seen;
  }

  /** One bulk write; a mark never goes back, whoever wakes up late. */
  void write(Map<String, Seen> marks) {
    var writes = new ArrayList<WriteModel<Document>>();
    marks.forEach((producer, seen) -> {
      var notFarther =
          new Document("_id", id(producer)).append("upTo", new Document("$lte", seen.upTo()));
      writes.add(new ReplaceOneModel<>(notFarther, documentOf(producer, seen), UPSERT));
    });
    NewerWins.write(collection, writes);
  }

  private String id(String producer) {
    return group + "|" + producer;
  }

  private static Document documentOf(String producer, Seen seen) {
    return new Document("producer", producer)
        .append("upTo", seen.upTo())
        .append("holes", List.copyOf(new TreeSet<>(seen.holes())))
        .append("lastId", seen.lastId());
  }

  private static Seen seenOf(Document document) {
    var holes = new HashSet<>(document.getList("holes", Long.class, List.of()));
    return new Seen(document.getLong("upTo"), holes, document.getString("lastId"));
  }
}
