package vn.motcua.event.delivery.relay;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * The collections of aggregates of one database, known by the index on their last change: the first
 * write to such a collection makes it, so one without it holds nothing yet. A restore has to bring
 * the indexes with it. Blocking.
 */
record AggregateKinds(MongoDatabase database) {

  static final String CHANGED_AT = "changedAt";

  /** By name. */
  List<String> names() {
    var names = new ArrayList<String>();
    for (var name : database.listCollectionNames().filter(new Document("type", "collection"))) {
      if (indexed(name)) {
        names.add(name);
      }
    }
    names.sort(null);
    return List.copyOf(names);
  }

  private boolean indexed(String name) {
    for (var index : database.getCollection(name).listIndexes()) {
      if (Set.of(CHANGED_AT).equals(index.get("key", Document.class).keySet())) {
        return true;
      }
    }
    return false;
  }
}
