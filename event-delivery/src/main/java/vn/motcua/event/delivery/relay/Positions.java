package vn.motcua.event.delivery.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.delivery.relay.Republication.Reached;

/**
 * How far the relay has come in the change stream. Three tokens are kept: the newest, a candidate,
 * and one that is at least a flush interval older, for the start after an unclean stop.
 */
final class Positions {

  private final MongoCollection<Document> collection;
  private final String relay;
  private final Duration flushInterval;
  private final Clock clock;
  private @Nullable Token newest;
  private @Nullable Token candidate;
  private @Nullable Token older;
  private long term;

  Positions(
      MongoCollection<Document> collection, String relay, Duration flushInterval, Clock clock) {
    this.collection = collection;
    this.relay = relay;
    this.flushInterval = flushInterval;
    this.clock = clock;
  }

  /**
   * Where to go on; empty at the very first start. Begins a term: who had an earlier one writes
   * nothing any more. From now on a stop is unclean until told.
   */
  Optional<Start> open() {
    var begin = new Document("$inc", new Document("term", 1L));
    var options = new FindOneAndUpdateOptions().upsert(true);
    var found =
        collection.findOneAndUpdate(
            new Document("_id", relay),
            begin.append("$set", new Document("clean", false)),
            options);
    term = found == null ? 1 : found.get("term", 0L) + 1;
    if (found == null || !found.containsKey("newest")) {
      return Optional.empty();
    }
    newest = Token.of(found.get("newest", Document.class));
    older = Token.of(found.get("older", Document.class));
    candidate = older;
    newest = found.getBoolean("clean", false) ? newest : older;
    return Optional.of(start(newest, found));
  }

  private static Start start(Token from, Document found) {
    var since = found.getDate("republishSince");
    var to = found.get("republishedTo", Document.class);
    return new Start(
        from,
        since == null ? null : since.toInstant(),
        to == null ? null : new Reached(to.getString("kind"), to.getString("id")));
  }

  /** A stream without a past: its first token, and since when histories are published again. */
  void startAfresh(BsonDocument token, Instant republishSince) {
    var first = new Token(token, clock.instant());
    newest = first;
    candidate = first;
    older = first;
    var fields = fields().append("republishSince", Date.from(republishSince));
    update(
        new Document("$set", fields.append("clean", false))
            .append("$unset", new Document("republishedTo", "")));
  }

  /** How far the republication has come. */
  void republishedTo(Reached reached) {
    set(
        new Document(
            "republishedTo", new Document("kind", reached.kind()).append("id", reached.id())));
  }

  /** The republication is complete. */
  void republished() {
    var done = new Document("republishSince", "").append("republishedTo", "");
    update(new Document("$unset", done));
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
    update(new Document("$set", fields));
  }

  private void update(Document update) {
    var ours = new Document("_id", relay).append("term", term);
    if (collection.updateOne(ours, update).getMatchedCount() == 0) {
      throw new IllegalStateException("another replica's term has begun");
    }
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
   * @param republishedTo how far it came, if that is known
   */
  record Start(Token from, @Nullable Instant republishSince, @Nullable Reached republishedTo) {}
}
