package vn.motcua.aggregate.store;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static java.time.Duration.ZERO;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Who looked at whose dossiers, when and at what, in ids only (Luật 91/2025/QH15); entries older
 * than they are kept for leave by themselves. Stored: {@code viewer} (the person's id), {@code
 * dossiers} (ids of dossiers; of a service that keeps documents those of documents too), {@code
 * what}, {@code at}.
 */
public final class AccessJournal {

  /** Name of the collection. */
  public static final String COLLECTION = "access_log";

  private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

  private final MongoDatabase database;
  private final MongoCollection<Document> entries;
  private final long kept;
  private final Mono<String> indexed;

  /**
   * The journal of a service.
   *
   * @param kept how long an entry stays; a changed time holds for what is there already too
   */
  public AccessJournal(MongoDatabase database, Duration kept) {
    this.database = database;
    this.entries = database.getCollection(COLLECTION);
    this.kept = kept.toSeconds();
    this.indexed = Mono.defer(this::indexes).cache(done -> FOREVER, failed -> ZERO, () -> ZERO);
  }

  /**
   * Notes one look at one or, in a list, several dossiers; complete once it stands.
   *
   * @param dossiers ids by which the look is found again: of dossiers, and of documents where what
   *     was shown is one
   */
  public Mono<Void> note(String viewer, List<String> dossiers, String what, Instant at) {
    var entry =
        new Document("viewer", viewer)
            .append("dossiers", dossiers)
            .append("what", what)
            .append("at", Date.from(at));
    return indexed.then(Mono.from(entries.insertOne(entry))).then();
  }

  /** By dossier or document and by viewer, newest first; a changed age is taken over. */
  private Mono<String> indexes() {
    var age = new IndexOptions().name("age").expireAfter(kept, TimeUnit.SECONDS);
    return Mono.from(entries.createIndex(compoundIndex(ascending("dossiers"), descending("at"))))
        .then(Mono.from(entries.createIndex(compoundIndex(ascending("viewer"), descending("at")))))
        .then(Mono.from(entries.createIndex(ascending("at"), age)))
        .onErrorResume(MongoCommandException.class, there -> changeAge());
  }

  private Mono<String> changeAge() {
    var age = new Document("name", "age").append("expireAfterSeconds", kept);
    return Mono.from(database.runCommand(new Document("collMod", COLLECTION).append("index", age)))
        .thenReturn("age");
  }
}
