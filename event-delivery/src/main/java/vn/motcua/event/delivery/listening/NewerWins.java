package vn.motcua.event.delivery.listening;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/**
 * Upserts whose condition misses a document that is as new or newer: they collide with it, and
 * nothing is to be done.
 */
final class NewerWins {

  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private NewerWins() {}

  static void write(MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
    if (writes.isEmpty()) {
      return;
    }
    try {
      collection.bulkWrite(writes, UNORDERED);
    } catch (MongoBulkWriteException failed) {
      var onlyOlder =
          failed.getWriteConcernError() == null
              && failed.getWriteErrors().stream()
                  .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!onlyOlder) {
        throw failed;
      }
    }
  }
}
