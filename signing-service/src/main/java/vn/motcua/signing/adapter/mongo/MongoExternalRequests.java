package vn.motcua.signing.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.ExternalRequest;
import vn.motcua.signing.application.ExternalRequest.State;
import vn.motcua.signing.application.ExternalRequests;
import vn.motcua.signing.application.Officer;
import vn.motcua.signing.domain.DocumentId;

/**
 * Requests to agents by the hash of their token. They are forgotten a week after their time, so
 * that a late or repeated answer still hears why it is not taken.
 */
final class MongoExternalRequests implements ExternalRequests {
  private static final long DAYS_KEPT = 7;

  private final MongoCollection<Document> requests;
  private final Mono<Void> indexed;

  MongoExternalRequests(MongoDatabase database) {
    this.requests =
        database.getCollection("external_signings").withWriteConcern(WriteConcern.MAJORITY);
    this.indexed =
        Mono.from(requests.createIndex(Indexes.ascending("document", "state")))
            .then(
                Mono.from(
                    requests.createIndex(
                        Indexes.ascending("expires"),
                        new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS))))
            .then()
            .cache();
  }

  @Override
  public Mono<Void> open(ExternalRequest request) {
    var earlier =
        and(
            eq("document", request.document().value()),
            eq("state", State.OPEN.name()),
            ne("_id", request.key()));
    return indexed
        .then(Mono.defer(() -> Mono.from(requests.insertOne(document(request)))))
        .then(
            Mono.defer(() ->
                Mono.from(requests.updateMany(earlier, set("state", State.WITHDRAWN.name())))))
        .then();
  }

  @Override
  public Mono<ExternalRequest> find(String key) {
    return Mono.from(requests.find(eq("_id", key)).first()).map(MongoExternalRequests::request);
  }

  @Override
  public Mono<Void> complete(String key) {
    return Mono.from(
            requests.updateOne(
                and(eq("_id", key), eq("state", State.OPEN.name())),
                set("state", State.COMPLETED.name())))
        .then();
  }

  /** The layer's instant is in whole seconds, the expiry in milliseconds: nothing is lost. */
  private static Document document(ExternalRequest request) {
    return new Document("_id", request.key())
        .append("document", request.document().value())
        .append("person", request.signer().person())
        .append("agency", request.signer().agency())
        .append("frozen", request.frozenSha256())
        .append("at", Date.from(request.at()))
        .append("expires", Date.from(request.expires()))
        .append("state", request.state().name())
        .append("layer", new Binary(request.layer()));
  }

  private static ExternalRequest request(Document found) {
    return new ExternalRequest(
        found.getString("_id"),
        new DocumentId(found.getString("document")),
        new Officer(found.getString("person"), found.getString("agency")),
        found.getString("frozen"),
        instant(found, "at"),
        instant(found, "expires"),
        State.valueOf(found.getString("state")),
        found.get("layer", Binary.class).getData());
  }

  private static Instant instant(Document found, String field) {
    return found.getDate(field).toInstant();
  }
}
