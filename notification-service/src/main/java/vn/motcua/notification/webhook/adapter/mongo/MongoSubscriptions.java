package vn.motcua.notification.webhook.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.application.Subscriptions;
import vn.motcua.notification.webhook.domain.Subscription;

/** Subscriptions in a collection of their own, each change on the version that was read. */
final class MongoSubscriptions implements Subscriptions {

  private static final Bson LIVE =
      in(SubscriptionDocument.STANDING, "ACTIVE", "PAUSED", "SWITCHED_OFF");

  private final MongoCollection<Document> subscriptions;

  MongoSubscriptions(MongoDatabase database) {
    this.subscriptions = database.getCollection("webhook_subscription");
  }

  /** Creates the indexes; idempotent. */
  void prepare() {
    subscriptions.createIndex(Indexes.ascending("agency", "_id"));
    subscriptions.createIndex(Indexes.ascending(SubscriptionDocument.STANDING, "_id"));
    subscriptions.createIndex(
        Indexes.ascending(SubscriptionDocument.NOTICE_DUE), new IndexOptions().sparse(true));
  }

  @Override
  public void add(Subscription subscription) {
    subscriptions.insertOne(SubscriptionDocument.of(subscription, 1));
  }

  @Override
  public Optional<Subscription> find(String id) {
    return Optional.ofNullable(subscriptions.find(eq("_id", id)).first())
        .map(SubscriptionDocument::read);
  }

  @Override
  public Optional<Subscription> change(String id, UnaryOperator<Subscription> decide) {
    while (true) {
      var document = subscriptions.find(eq("_id", id)).first();
      if (document == null) {
        return Optional.empty();
      }
      var before = SubscriptionDocument.read(document);
      var after = decide.apply(before);
      if (after.equals(before) || replaced(document.getLong("version"), after)) {
        return Optional.of(after);
      }
    }
  }

  private boolean replaced(long version, Subscription after) {
    var mine = and(eq("_id", after.id()), eq("version", version));
    var fresh = SubscriptionDocument.of(after, version + 1);
    return subscriptions.replaceOne(mine, fresh).getMatchedCount() == 1;
  }

  @Override
  public List<Subscription> page(@Nullable String agency, @Nullable String after, int limit) {
    var filters = new ArrayList<Bson>(List.of(LIVE));
    if (agency != null) {
      filters.add(eq("agency", agency));
    }
    if (after != null) {
      filters.add(gt("_id", after));
    }
    return read(subscriptions.find(and(filters)).sort(Sorts.ascending("_id")).limit(limit));
  }

  @Override
  public List<Subscription> all() {
    return read(subscriptions.find(LIVE));
  }

  @Override
  public long count(String agency) {
    return subscriptions.countDocuments(and(eq("agency", agency), LIVE));
  }

  @Override
  public List<Subscription> deleted(int limit) {
    return read(
        subscriptions
            .find(eq(SubscriptionDocument.STANDING, SubscriptionDocument.DELETED))
            .limit(limit));
  }

  @Override
  public void remove(String id) {
    subscriptions.deleteOne(
        and(eq("_id", id), eq(SubscriptionDocument.STANDING, SubscriptionDocument.DELETED)));
  }

  @Override
  public List<Subscription> withNoticeDue(Instant now, int limit) {
    return read(
        subscriptions
            .find(lte(SubscriptionDocument.NOTICE_DUE, Date.from(now)))
            .sort(Sorts.ascending(SubscriptionDocument.NOTICE_DUE))
            .limit(limit));
  }

  private static List<Subscription> read(FindIterable<Document> found) {
    return found.map(SubscriptionDocument::read).into(new ArrayList<>());
  }
}
