package vn.motcua.event.delivery.relay;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Follows what is written to the aggregates of one database. */
final class ChangeTail implements AutoCloseable {

  /**
   * Collections whose changes need not travel. One that is missing here costs traffic only: what is
   * no aggregate is passed over.
   */
  private static final Set<String> NO_AGGREGATES =
      Set.of(
          "history_archive",
          "number_series",
          "number_voids",
          "files.files",
          "files.chunks",
          "delivery_relay",
          "delivery_differences",
          "delivery_epochs",
          "delivery_marks",
          "parked_keys",
          "parked_events",
          "dead_letters",
          "dead_letter_audit",
          "replay_audit",
          "access_log",
          "received_records",
          "receipt",
          "reference_counter",
          "webhook_attempt",
          "webhook_counter",
          "webhook_delivery",
          "webhook_line",
          "webhook_subscription");

  private static final int LARGEST_BATCH = 1000;
  private static final Set<Integer> NO_SUCH_PAST = Set.of(136, 260, 280, 286);

  private final MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor;

  private @Nullable ChangeStreamDocument<Document> ahead;

  private ChangeTail(MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor) {
    this.cursor = cursor;
  }

  /**
   * Opens the stream after a token, or at this moment without one.
   *
   * @throws LostPast when the database no longer knows the token
   */
  static ChangeTail open(MongoDatabase database, @Nullable BsonDocument after, Duration await) {
    var stream =
        database
            .watch(pipeline())
            .batchSize(LARGEST_BATCH)
            .maxAwaitTime(await.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return new ChangeTail((after == null ? stream : stream.resumeAfter(after)).cursor());
    } catch (MongoCommandException refused) {
      if (after != null && NO_SUCH_PAST.contains(refused.getErrorCode())) {
        throw new LostPast(refused);
      }
      throw refused;
    }
  }

  private static List<Bson> pipeline() {
    return List.of(
        Aggregates.match(
            Filters.and(
                Filters.in("operationType", "insert", "update", "replace"),
                Filters.nin("ns.coll", NO_AGGREGATES))),
        Aggregates.project(
            Projections.exclude(
                "fullDocument.state",
                "fullDocument.head",
                "updateDescription.updatedFields.state",
                "updateDescription.updatedFields.head")));
  }

  /** What has come, at most one batch; empty when nothing came in time. */
  List<ChangeStreamDocument<Document>> next() {
    var changes = new ArrayList<ChangeStreamDocument<Document>>();
    var first = ahead == null ? cursor.tryNext() : ahead;
    ahead = null;
    if (first == null) {
      return changes;
    }
    changes.add(first);
    while (cursor.available() > 0 && changes.size() < LARGEST_BATCH) {
      changes.add(Objects.requireNonNull(cursor.tryNext()));
    }
    return changes;
  }

  /** Token after all that was read; moves on with the database even while nothing comes. */
  BsonDocument token() {
    return Objects.requireNonNull(cursor.getResumeToken(), "post-batch resume token");
  }

  /**
   * Token of a stream that has just been opened. The driver learns it with the first answer; what
   * came with that answer is kept for {@link #next}.
   */
  BsonDocument firstToken() {
    if (cursor.getResumeToken() == null) {
      ahead = cursor.tryNext();
    }
    return token();
  }

  @Override
  public void close() {
    cursor.close();
  }

  /** The change stream cannot go on where it stopped. */
  static final class LostPast extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostPast(Throwable cause) {
      super(cause);
    }
  }
}
