package vn.motcua.event.delivery.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How far the relay has come in the change stream. Three tokens are kept: the newest, a candidate,
 * and one that is at least a flush interval older, for the start after an unclean stop.
 */
final class Positions {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> collection;
  private final String relay;
  private final Duration flushInterval;
  private final Clock clock;
  private @Nullable Token newest;
  private @Nullable Token candidate;
  private @Nullable Token older;

  Positions(
      MongoCollection<Document> collection, String relay, Duration flushInterval, Clock clock) {
    this.collection = collection;
    this.relay = relay;
    this.flushInterval = flushInterval;
    this.clock = clock;
  }

  /** Where to go on; empty at the very first start. From now on a stop is unclean until told. */
  Optional<Start> open() {
    var found = collection.find(new Document("_id", relay)).first();
    if (found == null) {
      return Optional.empty();
    }
    newest = Token.of(found.get("newest", Document.class));
    older = Token.of(found.get("older", Document.class));
    candidate = older;
    var from = found.getBoolean("clean", false) ? newest : older;
    set(new Document("clean", false));
    newest = from;
    var since = found.getDate("republishSince");
    return Optional.of(new Start(from, since == null ? null : since.toInstant()));
  }

  /** A stream without a past: its first token, and since when histories are published again. */
  void startAfresh(BsonDocument token, Instant republishSince) {
    var first = new Token(token, clock.instant());
    newest = first;
    candidate = first;
    older = first;
    set(fields().append("republishSince", Date.from(republishSince)).append("clean", false));
  }

  /** The republication is complete. */
  void republished() {
    collection.updateOne(
        new Document("_id", relay), new Document("$unset", new Document("republishSince", "")));
  }

  /** Everything up to this token stands on the broker. */
  void reached(BsonDocument token) {
    var now = clock.instant();
    var waiting = candidate;
    if (waiting == null || !waiting.at().plus(flushInterval).isAfter(now)) {
      older = waiting;
      candidate = newest;
    }
    newest = new Token(token, now);
  }

  void save() {
    if (newest != null) {
      set(fields());
    }
  }

  /** Everything that was sent has been on the broker for good. */
  void close() {
    if (newest != null) {
      set(fields().append("clean", true));
    }
  }

  private Document fields() {
    var fields = new Document();
    put(fields, "newest", newest);
    put(fields, "older", older == null ? newest : older);
    return fields;
  }

  private static void put(Document fields, String name, @Nullable Token token) {
    if (token != null) {
      fields.append(name, new Document("token", token.token()).append("at", Date.from(token.at())));
    }
  }

  private void set(Document fields) {
    collection.updateOne(new Document("_id", relay), new Document("$set", fields), UPSERT);
  }

  /** A place in the stream, and when it was reached. */
  record Token(BsonDocument token, Instant at) {

    static Token of(Document stored) {
      return new Token(
          stored.get("token", Document.class).toBsonDocument(), stored.getDate("at").toInstant());
    }
  }

  /**
   * Where to go on.
   *
   * @param republishSince set when a republication had begun and not ended
   */
  record Start(Token from, @Nullable Instant republishSince) {}
}
