package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.event.delivery.listening.Difference.Kind;

/** The differences that stand, in the database. */
final class Differences {

  private static final Logger LOG = LoggerFactory.getLogger(Differences.class);
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

  /** Keeps one that an operator has to look at, and says so. */
  void report(Difference difference, Duration untilNextLook) {
    LOG.error(
        "producer and reader differ kind={} producer={} topic={} said={} held={}",
        difference.kind(),
        difference.producer(),
        difference.topic(),
        difference.said(),
        difference.held());
    keep(difference, untilNextLook);
  }

  /** Those of these ids that stand. */
  Set<String> standing(Collection<String> ids) {
    return collection
        .find(new Document("_id", new Document("$in", ids)))
        .projection(new Document("_id", 1))
        .map(found -> found.getString("_id"))
        .into(new HashSet<>());
  }

  /** Drops those of one kind, but for some ids. */
  void removeOthers(Kind kind, Collection<String> but) {
    collection.deleteMany(
        new Document("group", group)
            .append("kind", kind.name())
            .append("_id", new Document("$nin", but)));
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
