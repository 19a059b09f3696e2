package vn.motcua.signing.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static vn.motcua.signing.adapter.mongo.MongoOutgoingDocuments.AGENCY;
import static vn.motcua.signing.adapter.mongo.MongoOutgoingDocuments.KIND;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.Filed;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.application.OwedTimestamps;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Sealed;
import vn.motcua.signing.domain.Timestamping;

/**
 * Owed timestamps by the documents' own states. What was issued before timestamps were kept has no
 * such field: it waits like all others, after them.
 */
final class MongoOwedTimestamps implements OwedTimestamps {
  static final String PROOF = "state.timestamp.kind";
  static final String DUE = "state.timestamp.effort.due";
  static final String SINCE = "state.timestamp.since";
  private static final String ISSUED_AT = "state.at";
  private static final String ISSUED = Issued.class.getSimpleName();
  private static final String SEALED = Sealed.class.getSimpleName();
  private static final String PENDING = Timestamping.Pending.class.getSimpleName();
  private static final String HELD = Timestamping.Held.class.getSimpleName();
  private static final Bson WAITING = and(in(KIND, ISSUED, SEALED), eq(PROOF, PENDING));
  private static final Bson OLDER = and(eq(KIND, ISSUED), eq(PROOF, null));

  private final MongoCollection<Document> documents;
  private final MongoOutgoingDocuments register;

  MongoOwedTimestamps(MongoDatabase database, MongoOutgoingDocuments register) {
    this.documents = database.getCollection(MongoOutgoingDocuments.COLLECTION);
    this.register = register;
  }

  @Override
  public Flux<DocumentId> due(Instant now, int most) {
    var due = and(in(KIND, ISSUED, SEALED), in(PROOF, PENDING, HELD), lte(DUE, Date.from(now)));
    return ids(due, Sorts.ascending(DUE), most)
        .concatWith(ids(OLDER, Sorts.ascending(KIND), most))
        .take(most);
  }

  private Flux<DocumentId> ids(Bson filter, Bson sort, int most) {
    return Flux.from(
            documents.find(filter).projection(Projections.include("_id")).sort(sort).limit(most))
        .map(found -> new DocumentId(found.getString("_id")));
  }

  @Override
  public Mono<List<Filed>> pending(AgencyPage page) {
    var waiting =
        or(and(eq(AGENCY, page.agency()), WAITING), and(eq(AGENCY, page.agency()), OLDER));
    var rest = page.after() == null ? waiting : and(waiting, gt("_id", page.after()));
    return register.find(rest, Sorts.ascending("_id"), page.limit()).collectList();
  }

  @Override
  public Mono<Owed> owed() {
    return Mono.zip(count(WAITING), count(OLDER), oldest(WAITING, SINCE), oldest(OLDER, ISSUED_AT))
        .map(found ->
            new Owed(found.getT1() + found.getT2(), earliest(found.getT3(), found.getT4())));
  }

  private Mono<Long> count(Bson filter) {
    return Mono.from(documents.countDocuments(filter));
  }

  /** The far future stands for "none". */
  private Mono<Instant> oldest(Bson filter, String field) {
    return Mono.from(
            documents
                .find(filter)
                .projection(Projections.include(field))
                .sort(Sorts.ascending(field))
                .limit(1))
        .map(found -> instant(found, field))
        .defaultIfEmpty(Instant.MAX);
  }

  private static Instant instant(Document found, String field) {
    var at = found.getEmbedded(Arrays.asList(field.split("\\.", -1)), Date.class);
    return at == null ? Instant.MAX : at.toInstant();
  }

  private static @Nullable Instant earliest(Instant one, Instant other) {
    var first = one.isBefore(other) ? one : other;
    return first.equals(Instant.MAX) ? null : first;
  }
}
