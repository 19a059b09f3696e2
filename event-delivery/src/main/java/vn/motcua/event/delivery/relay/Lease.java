package vn.motcua.event.delivery.relay;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.List;
import org.bson.Document;

/** The right to publish, held by one replica at a time; time is the database's. */
final class Lease {

  private static final int DUPLICATE_KEY = 11000;

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

  /** Takes or renews; false when another holder's time still runs. */
  boolean take() {
    var lapsed = new Document("$lt", List.of("$until", "$$NOW"));
    var free =
        new Document("_id", name)
            .append("$or", List.of(new Document("holder", holder), new Document("$expr", lapsed)));
    var until = new Document("$add", List.of("$$NOW", length.toMillis()));
    var mine = new Document("holder", holder).append("until", until);
    var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    try {
      collection.findOneAndUpdate(free, List.of(new Document("$set", mine)), options);
      return true;
    } catch (MongoCommandException | MongoWriteException refused) {
      if (refused.getCode() == DUPLICATE_KEY) {
        return false;
      }
      throw refused;
    }
  }

  /** Gives the lease back, so that another replica need not wait. */
  void release() {
    collection.deleteOne(new Document("_id", name).append("holder", holder));
  }
}
