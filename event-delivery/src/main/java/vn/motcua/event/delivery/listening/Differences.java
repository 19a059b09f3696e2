package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.delivery.listening.Difference.Kind;

/** The differences that stand, in the database. */
final class Differences {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> collection;
  private final String group;
  private final Clock clock;

  Differences(MongoDatabase database, String group, Clock clock) {
    this.collection = database.getCollection("delivery_differences");
    this.group = group;
    this.clock = clock;
  }

  void prepare() {
    collection.createIndex(Indexes.ascending("group", "nextAt"));
  }

  String id(String producer, String topic) {
    return group + "|" + producer + "#" + topic;
  }

  /** Those that are one, oldest first. */
  List<Difference> shown(int limit) {
    return list(shown(), "since", limit);
  }

  long count() {
    return collection.countDocuments(shown());
  }

  /** Those to be looked at again now. */
  List<Difference> due(int limit) {
    var due =
        new Document("group", group)
            .append("nextAt", new Document("$lte", Date.from(clock.instant())));
    return list(due, "nextAt", limit);
  }

  @Nullable Difference find(String id) {
    var found = collection.find(new Document("_id", id)).first();
    return found == null ? null : Difference.of(found);
  }

  void keep(Difference difference, Duration untilNextLook) {
    var nextAt = Date.from(clock.instant().plus(untilNextLook));
    var document = difference.toDocument(group).append("nextAt", nextAt);
    collection.replaceOne(new Document("_id", difference.id()), document, UPSERT);
  }

  void remove(String id) {
    collection.deleteOne(new Document("_id", id));
  }

  /** To be ahead is none yet: the producer's newer events were on their way. */
  private Document shown() {
    return new Document("group", group).append("kind", new Document("$ne", Kind.AHEAD.name()));
  }

  private List<Difference> list(Document filter, String order, int limit) {
    var found = new ArrayList<Difference>();
    collection
        .find(filter)
        .sort(new Document(order, 1))
        .limit(limit)
        .forEach(document -> found.add(Difference.of(document)));
    return found;
  }
}
