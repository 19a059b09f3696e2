package vn.motcua.aggregate.store;

import com.mongodb.ReadConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads marks that no crash of the database takes back: an event is seen only when its effect
 * stands for good.
 */
final class DurableMarks {

  private final MongoCollection<Document> collection;

  DurableMarks(MongoCollection<Document> collection) {
    this.collection = collection.withReadConcern(ReadConcern.MAJORITY);
  }

  /** By key of the aggregate, or by id when {@code keyName} is {@code _id}. */
  Mono<Map<String, Marks>> of(String keyName, Collection<String> values) {
    var field = "_id".equals(keyName) ? "_id" : "keys." + keyName;
    return Flux.from(
            collection
                .find(new Document(field, new Document("$in", values)))
                .projection(new Document("marks", 1).append(field, 1)))
        .collect(HashMap::new, (found, document) -> collect(found, keyName, document));
  }

  Mono<Boolean> cover(String id, Mark mark) {
    return of("_id", List.of(id)).map(found -> found.getOrDefault(id, Marks.NONE).covers(mark));
  }

  private static void collect(Map<String, Marks> found, String keyName, Document document) {
    var key =
        "_id".equals(keyName)
            ? document.getString("_id")
            : document.get("keys", Document.class).getString(keyName);
    found.put(key, Marks.of(document.get("marks", Document.class)));
  }
}
