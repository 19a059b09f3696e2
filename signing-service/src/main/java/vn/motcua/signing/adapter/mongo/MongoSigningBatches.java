package vn.motcua.signing.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.signing.application.SigningBatches;
import vn.motcua.signing.domain.BatchItem;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.SigningBatch;

/** Batches as plain documents; each answer is one small write on its item. */
final class MongoSigningBatches implements SigningBatches {
  private static final String DOCUMENT = "document.value";
  private static final JacksonStateCodec<BatchItem.Prepared> PREPARED =
      new JacksonStateCodec<>(BatchItem.Prepared.class);

  private final JacksonStateCodec<SigningBatch> codec = new JacksonStateCodec<>(SigningBatch.class);
  private final MongoCollection<Document> batches;
  private final Mono<Void> indexed;

  MongoSigningBatches(MongoDatabase database) {
    this.batches =
        database.getCollection("signing_batches").withWriteConcern(WriteConcern.MAJORITY);
    this.indexed =
        Mono.from(
                batches.createIndex(
                    Indexes.ascending("person", "agency", "key"), new IndexOptions().unique(true)))
            .then(Mono.from(batches.createIndex(Indexes.ascending("act", "openedAt"))))
            .then()
            .cache();
  }

  @Override
  public Mono<SigningBatch> open(SigningBatch batch) {
    return indexed
        .then(Mono.defer(() -> Mono.from(batches.insertOne(document(batch)))))
        .thenReturn(batch)
        .onErrorResume(MongoSigningBatches::isTaken, taken -> ofKey(batch));
  }

  private Document document(SigningBatch batch) {
    var document = codec.encode(batch);
    document.put("_id", batch.id());
    return document;
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private Mono<SigningBatch> ofKey(SigningBatch batch) {
    return first(
        and(eq("person", batch.person()), eq("agency", batch.agency()), eq("key", batch.key())));
  }

  @Override
  public Mono<SigningBatch> find(String id) {
    return first(eq("_id", id));
  }

  private Mono<SigningBatch> first(Bson filter) {
    return Mono.from(batches.find(filter).first()).map(codec::decode);
  }

  @Override
  public Flux<SigningBatch> openOf(String person, String agency, int most) {
    var open = and(eq("person", person), eq("agency", agency), exists("closedAt", false));
    return Flux.from(batches.find(open).sort(Sorts.descending("openedAt")).limit(most))
        .map(codec::decode);
  }

  @Override
  public Flux<SigningBatch> signingSince(Instant since) {
    var living =
        and(eq("act", "SIGN"), gte("openedAt", Date.from(since)), exists("closedAt", false));
    return Flux.from(batches.find(living)).map(codec::decode);
  }

  @Override
  public Mono<Void> prepared(String id, DocumentId document, BatchItem.Prepared prepared) {
    var bytes = PREPARED.encode(prepared);
    return item(
        id,
        eq(DOCUMENT, document.value()),
        combine(
            set("items.$.prepared", bytes),
            set("items.$.state", "WAITING"),
            unset("items.$.refusal")));
  }

  @Override
  public Mono<Void> shown(String id, DocumentId document) {
    return item(id, eq(DOCUMENT, document.value()), set("items.$.prepared.shown", true));
  }

  @Override
  public Mono<Void> answered(
      String id, DocumentId document, @Nullable Refusal refusal, Instant at) {
    var change =
        refusal == null
            ? combine(set("items.$.state", "DONE"), unset("items.$.refusal"))
            : combine(set("items.$.state", "REFUSED"), set("items.$.refusal", refusal.name()));
    return item(
        id,
        and(eq(DOCUMENT, document.value()), ne("state", "DONE")),
        combine(change, set("items.$.at", Date.from(at))));
  }

  @Override
  public Mono<Void> close(String id, Instant at) {
    return Mono.from(
            batches.updateOne(
                and(eq("_id", id), exists("closedAt", false)), set("closedAt", Date.from(at))))
        .then();
  }

  private Mono<Void> item(String id, Bson which, Bson change) {
    return Mono.from(batches.updateOne(and(eq("_id", id), elemMatch("items", which)), change))
        .then();
  }
}
