package vn.motcua.notification.adapter.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.application.ReceiptInbox;
import vn.motcua.notification.domain.Receipt;

/** Receipts in a collection of their own until they are applied. */
final class MongoReceiptInbox implements ReceiptInbox {

  private static final String TRY_AT = "tryAt";

  private final MongoCollection<Document> receipts;
  private final Supplier<String> ids;

  MongoReceiptInbox(MongoDatabase database, Supplier<String> ids) {
    this.receipts = database.getCollection("receipt").withWriteConcern(WriteConcern.MAJORITY);
    this.ids = ids;
  }

  /** Creates the index; idempotent. */
  Mono<Void> prepare() {
    return Mono.from(receipts.createIndex(Indexes.ascending(TRY_AT))).then();
  }

  @Override
  public Mono<Void> keep(Receipt receipt) {
    return Mono.defer(() -> Mono.from(receipts.insertOne(document(receipt)))).then();
  }

  private Document document(Receipt receipt) {
    return new Document("_id", ids.get())
        .append("messageId", receipt.messageId())
        .append("reference", receipt.reference())
        .append("outcome", receipt.outcome().name())
        .append("at", Date.from(receipt.at()))
        .append(TRY_AT, Date.from(receipt.at()));
  }

  @Override
  public Flux<Kept> waiting(Instant now, int limit) {
    return Flux.from(
            receipts
                .find(Filters.lte(TRY_AT, Date.from(now)))
                .sort(Sorts.ascending(TRY_AT))
                .limit(limit))
        .map(MongoReceiptInbox::kept);
  }

  private static Kept kept(Document document) {
    var receipt =
        new Receipt(
            document.getString("messageId"),
            document.getInteger("reference"),
            Receipt.Outcome.valueOf(document.getString("outcome")),
            document.getDate("at").toInstant());
    return new Kept(document.getString("_id"), receipt);
  }

  @Override
  public Mono<Void> putOff(Kept kept, Instant until) {
    return Mono.from(
            receipts.updateOne(Filters.eq("_id", kept.id()), Updates.set(TRY_AT, Date.from(until))))
        .then();
  }

  @Override
  public Mono<Void> remove(Kept kept) {
    return Mono.from(receipts.deleteOne(Filters.eq("_id", kept.id()))).then();
  }
}
