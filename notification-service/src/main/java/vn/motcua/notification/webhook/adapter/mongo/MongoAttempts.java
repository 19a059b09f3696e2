package vn.motcua.notification.webhook.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.application.Attempts;
import vn.motcua.notification.webhook.domain.Attempt;
import vn.motcua.notification.webhook.domain.Outcome;

/** The log of attempts; of the answer nothing but its status is kept. */
final class MongoAttempts implements Attempts {

  private final MongoCollection<Document> attempts;
  private final Duration retention;

  MongoAttempts(MongoDatabase database, Duration retention) {
    this.attempts = database.getCollection("webhook_attempt");
    this.retention = retention;
  }

  /** Creates the indexes; idempotent. */
  void prepare() {
    attempts.createIndex(
        Indexes.compoundIndex(Indexes.ascending("subscription"), Indexes.descending("at", "_id")));
    attempts.createIndex(
        Indexes.ascending("keptUntil"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public void log(Attempt attempt) {
    attempts.insertOne(document(attempt));
  }

  private Document document(Attempt attempt) {
    var document =
        new Document("_id", attempt.id())
            .append("subscription", attempt.subscription())
            .append("event", attempt.eventId())
            .append("type", attempt.type())
            .append("number", attempt.number())
            .append("at", Date.from(attempt.at()))
            .append("millis", attempt.took().toMillis())
            .append("keptUntil", Date.from(attempt.at().plus(retention)));
    return switch (attempt.outcome()) {
      case Outcome.Taken(var status) -> document.append("status", status);
      case Outcome.Gone _ -> document.append("status", 410);
      case Outcome.Failed(var fault, var status, _) ->
          document.append("fault", fault.name()).append("status", status);
    };
  }

  @Override
  public List<Attempt> page(String subscription, @Nullable Place before, int limit) {
    var mine = eq("subscription", subscription);
    return attempts
        .find(before == null ? mine : and(mine, olderThan(before)))
        .sort(Sorts.descending("at", "_id"))
        .limit(limit)
        .map(MongoAttempts::read)
        .into(new ArrayList<>());
  }

  private static Bson olderThan(Place place) {
    var at = Date.from(place.at());
    return or(lt("at", at), and(eq("at", at), lt("_id", place.id())));
  }

  @Override
  public boolean remove(String subscription, int some) {
    var found =
        attempts
            .find(eq("subscription", subscription))
            .limit(some)
            .projection(Projections.include("_id"))
            .map(document -> document.getString("_id"))
            .into(new ArrayList<>());
    attempts.deleteMany(in("_id", found));
    return found.size() < some;
  }

  private static Attempt read(Document document) {
    return new Attempt(
        document.getString("_id"),
        document.getString("subscription"),
        document.getString("event"),
        document.getString("type"),
        document.getInteger("number"),
        document.getDate("at").toInstant(),
        Duration.ofMillis(document.getLong("millis")),
        outcome(document));
  }

  private static Outcome outcome(Document document) {
    var fault = document.getString("fault");
    var status = document.getInteger("status");
    if (fault != null) {
      return new Outcome.Failed(Outcome.Fault.valueOf(fault), status, null);
    }
    return status == 410 ? new Outcome.Gone() : new Outcome.Taken(status);
  }
}
