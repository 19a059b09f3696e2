package vn.motcua.event.delivery.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The right to publish, held by one replica at a time; time is the database's. */
final class Lease {

  private final MongoCollection<Document> collection;
  private final String name;
  private final String holder;
  private final Duration length;

  Lease(MongoCollection<Document> collection, String relay, String holder, Duration length) {
    this.collection = collection;
    this.name = relay + "/lease";
    this.holder = holder;
    this.length = length;
  }

  /** Takes or renews; false while another holder's time runs. */
  boolean take() {
    var lapsed = new Document("$lte", List.of(orElse("$until", new Date(0)), "$$NOW"));
    var held = new Document("$eq", List.of(orElse("$holder", ""), holder));
    var mine = new Document("$or", List.of(held, lapsed));
    var until = new Document("$add", List.of("$$NOW", length.toMillis()));
    var taken =
        new Document("holder", when(mine, holder, "$holder"))
            .append("until", when(mine, until, "$until"));
    var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    var after =
        collection.findOneAndUpdate(
            new Document("_id", name), List.of(new Document("$set", taken)), options);
    return after != null && holder.equals(after.getString("holder"));
  }

  private static Document when(Document condition, Object then, Object otherwise) {
    return new Document("$cond", List.of(condition, then, otherwise));
  }

  private static Document orElse(String field, Object otherwise) {
    return new Document("$ifNull", List.of(field, otherwise));
  }

  /** Gives the lease back, so that another replica need not wait. */
  void release() {
    collection.deleteOne(new Document("_id", name).append("holder", holder));
  }
}
