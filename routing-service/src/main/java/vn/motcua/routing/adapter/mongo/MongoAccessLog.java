package vn.motcua.routing.adapter.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static java.time.Duration.ZERO;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import reactor.core.publisher.Mono;
import vn.motcua.routing.application.AccessLog;

/** The log of looks at personal data; entries older than they are kept for leave by themselves. */
final class MongoAccessLog implements AccessLog {

  private static final String COLLECTION = "access_log";
  private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

  private final MongoDatabase database;
  private final MongoCollection<Document> log;
  private final long kept;
  private final Mono<String> indexed;

  MongoAccessLog(MongoDatabase database, Duration kept) {
    this.database = database;
    this.log = database.getCollection(COLLECTION);
    this.kept = kept.toSeconds();
    this.indexed = Mono.defer(this::indexes).cache(done -> FOREVER, failed -> ZERO, () -> ZERO);
  }

  @Override
  public Mono<Void> note(Viewing viewing) {
    var entry =
        new Document("viewer", viewing.viewer())
            .append("dossiers", viewing.dossierIds())
            .append("what", viewing.what())
            .append("at", Date.from(viewing.at()));
    return indexed.then(Mono.from(log.insertOne(entry))).then();
  }

  /** By dossier and by viewer, newest first; a changed age is taken over. */
  private Mono<String> indexes() {
    var age = new IndexOptions().name("age").expireAfter(kept, TimeUnit.SECONDS);
    return Mono.from(log.createIndex(compoundIndex(ascending("dossiers"), descending("at"))))
        .then(Mono.from(log.createIndex(compoundIndex(ascending("viewer"), descending("at")))))
        .then(Mono.from(log.createIndex(ascending("at"), age)))
        .onErrorResume(MongoCommandException.class, there -> changeAge());
  }

  private Mono<String> changeAge() {
    var age = new Document("name", "age").append("expireAfterSeconds", kept);
    return Mono.from(database.runCommand(new Document("collMod", COLLECTION).append("index", age)))
        .thenReturn("age");
  }
}
