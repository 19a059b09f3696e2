package vn.motcua.intake.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Date;
import org.bson.Document;
import reactor.core.publisher.Mono;
import vn.motcua.intake.application.AccessLog;

/** The log of looks at personal data, a collection that only grows. */
final class MongoAccessLog implements AccessLog {

  private final MongoCollection<Document> log;

  MongoAccessLog(MongoDatabase database) {
    this.log = database.getCollection("access_log");
  }

  @Override
  public Mono<Void> note(Viewing viewing) {
    var entry =
        new Document("viewer", viewing.viewer())
            .append("dossiers", viewing.dossierIds())
            .append("what", viewing.what())
            .append("at", Date.from(viewing.at()));
    return Mono.from(log.insertOne(entry)).then();
  }
}
