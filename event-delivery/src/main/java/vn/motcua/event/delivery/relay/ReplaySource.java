package vn.motcua.event.delivery.relay;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Finds the aggregates whose events a replay tells again: those of a dossier, or those that changed
 * since an instant, oldest change first. Only collections of aggregates are asked, and by their
 * indexes. Blocking.
 */
public final class ReplaySource {

  private static final String CHANGED_AT = AggregateKinds.CHANGED_AT;

  private final MongoDatabase database;
  private final List<DossierFields> fields;

  public ReplaySource(MongoDatabase database, List<DossierFields> fields) {
    this.database = database;
    this.fields = List.copyOf(fields);
  }

  /** Aggregates of a dossier. */
  public List<Found> ofDossier(String dossier) {
    var found = new ArrayList<Found>();
    for (var kind : kinds()) {
      database
          .getCollection(kind)
          .find(new Document("$or", named(kind, dossier)))
          .projection(new Document(CHANGED_AT, 1))
          .forEach(aggregate -> found.add(found(kind, aggregate)));
    }
    return found;
  }

  private List<Document> named(String kind, String dossier) {
    return Stream.concat(
            Stream.of("_id"),
            fields.stream()
                .filter(each -> each.kind().equals(kind))
                .flatMap(each -> each.fields().stream()))
        .map(field -> new Document(field, dossier))
        .toList();
  }

  /** Collections of aggregates, by name: each has the index that this one needs. */
  public List<String> kinds() {
    return new AggregateKinds(database).names();
  }

  /**
   * Aggregates of one kind that changed since, by their last change; one that changes meanwhile
   * moves to the end.
   */
  public List<Found> changedSince(String kind, Instant since, int limit) {
    return database
        .getCollection(kind)
        .find(new Document(CHANGED_AT, new Document("$gte", Date.from(since))))
        .sort(new Document(CHANGED_AT, 1))
        .projection(new Document(CHANGED_AT, 1))
        .limit(limit)
        .map(aggregate -> found(kind, aggregate))
        .into(new ArrayList<>());
  }

  private static Found found(String kind, Document aggregate) {
    return new Found(kind, aggregate.getString("_id"), aggregate.getDate(CHANGED_AT).toInstant());
  }

  /** An aggregate and when it changed last. */
  public record Found(String kind, String id, Instant changedAt) {}

  /**
   * Indexed fields by which the aggregates of a kind are found, besides their ids, when a dossier
   * is named; a service that has such fields declares them as a bean.
   */
  public record DossierFields(String kind, List<String> fields) {

    public DossierFields {
      fields = List.copyOf(fields);
    }
  }
}
