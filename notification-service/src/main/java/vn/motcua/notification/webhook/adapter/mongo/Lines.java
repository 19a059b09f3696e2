package vn.motcua.notification.webhook.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.application.Deliveries.Claim;

/**
 * One document for each subscription and key that has something to send. An event is written before
 * its line and a line is removed only as it was when it was claimed, so no event stays without one.
 */
final class Lines {

  private static final String CLAIM = "claim";
  private static final Date FREE = Date.from(Instant.EPOCH);

  private final MongoCollection<Document> lines;

  Lines(MongoDatabase database) {
    this.lines = database.getCollection("webhook_line");
  }

  void prepare() {
    lines.createIndex(Indexes.ascending("subscription", "dueAt", "leaseUntil"));
    lines.createIndex(
        Indexes.ascending("keptUntil"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
  }

  /** Lines that got an event; those that wait for a retry go on waiting. */
  void arrived(Collection<Line> arrived, Instant now, Duration retention) {
    write(arrived, line -> combine(grown(line, now, retention), setOnInsert("dueAt", date(now))));
  }

  /** Lines that got an event back; they are due now. */
  void returned(Collection<Line> returned, Instant now, Duration retention) {
    write(returned, line -> combine(grown(line, now, retention), min("dueAt", date(now))));
  }

  /** Counted as an arrival, so that who holds a line now does not put it off again. */
  void dueNow(String subscription, Instant now) {
    lines.updateMany(
        eq("subscription", subscription), combine(inc("arrivals", 1L), min("dueAt", date(now))));
  }

  private static Bson grown(Line line, Instant now, Duration retention) {
    return combine(
        setOnInsert("subscription", line.subscription()),
        setOnInsert("key", line.key()),
        setOnInsert("leaseUntil", FREE),
        inc("arrivals", 1L),
        max("keptUntil", date(now.plus(retention))));
  }

  private void write(Collection<Line> some, Function<Line, Bson> update) {
    if (some.isEmpty()) {
      return;
    }
    var upsert = new UpdateOptions().upsert(true);
    lines.bulkWrite(
        some.stream()
            .map(line ->
                new UpdateOneModel<Document>(eq("_id", line.id()), update.apply(line), upsert))
            .toList(),
        new BulkWriteOptions().ordered(false));
  }

  Set<String> due(Collection<String> subscriptions, Instant now) {
    var free =
        and(
            in("subscription", subscriptions),
            lte("dueAt", date(now)),
            lte("leaseUntil", date(now)));
    return lines.distinct("subscription", free, String.class).into(new HashSet<>());
  }

  Optional<Claim> claim(String subscription, Instant now, Instant leaseUntil) {
    var claimed =
        lines.findOneAndUpdate(
            and(
                eq("subscription", subscription),
                lte("dueAt", date(now)),
                lte("leaseUntil", date(now))),
            combine(set("leaseUntil", date(leaseUntil)), set(CLAIM, UUID.randomUUID().toString())),
            new FindOneAndUpdateOptions()
                .sort(Sorts.ascending("dueAt"))
                .returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(claimed).map(Lines::claim);
  }

  private static Claim claim(Document line) {
    return new Claim(
        line.getString("_id"),
        line.getString("subscription"),
        line.getString("key"),
        line.getString(CLAIM),
        line.getLong("arrivals"));
  }

  /** Gives a line back; one that has grown meanwhile is due at once. */
  void release(Claim claim, @Nullable Instant nextDue, Instant now) {
    var mine = and(eq("_id", claim.line()), eq(CLAIM, claim.token()));
    var unchanged = and(mine, eq("arrivals", claim.arrivals()));
    boolean done =
        nextDue == null
            ? lines.deleteOne(unchanged).getDeletedCount() == 1
            : lines.updateOne(unchanged, due(nextDue)).getMatchedCount() == 1;
    if (!done) {
      lines.updateOne(mine, due(now));
    }
  }

  private static Bson due(Instant at) {
    return combine(set("dueAt", date(at)), set("leaseUntil", FREE), unset(CLAIM));
  }

  void remove(String subscription) {
    lines.deleteMany(eq("subscription", subscription));
  }

  private static Date date(Instant instant) {
    return Date.from(instant);
  }

  /** A line by its name. */
  record Line(String subscription, String key) {
    String id() {
      return subscription + "|" + key;
    }
  }
}
