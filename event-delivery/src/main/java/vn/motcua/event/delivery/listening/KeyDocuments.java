package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;

/** The documents of keys that wait, one a key. */
record KeyDocuments(MongoCollection<Document> all, String group, Clock clock) {

  String id(String line) {
    return group + "|" + line;
  }

  Document byId(String line) {
    return new Document("_id", id(line));
  }

  /** What makes a key due now. */
  Document due() {
    return new Document("nextAt", Date.from(clock.instant()));
  }

  void set(String line, Document fields) {
    all.updateOne(byId(line), new Document("$set", fields));
  }
}
