package vn.motcua.notification.webhook.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.motcua.notification.webhook.adapter.mongo.Lines.Line;
import vn.motcua.notification.webhook.application.Deliveries;
import vn.motcua.notification.webhook.domain.Delivery;
import vn.motcua.notification.webhook.domain.DeliveryState;

/** Deliveries, one document each, and their lines. */
final class MongoDeliveries implements Deliveries {

  private final MongoCollection<Document> deliveries;
  private final Lines lines;
  private final Arrivals arrivals;
  private final Duration retention;

  MongoDeliveries(MongoDatabase database, Duration retention) {
    this.deliveries = database.getCollection("webhook_delivery");
    this.lines = new Lines(database);
    this.arrivals = new Arrivals(database, deliveries, retention);
    this.retention = retention;
  }

  /** Creates the indexes; idempotent. */
  void prepare() {
    deliveries.createIndex(Indexes.ascending("subscription", "key", "state", "order"));
    deliveries.createIndex(Indexes.ascending("subscription", "state", "order"));
    deliveries.createIndex(Indexes.ascending("subscription", "state", "arrivedAt"));
    deliveries.createIndex(Indexes.ascending("subscription", "event"));
    deliveries.createIndex(
        Indexes.ascending("keptUntil"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    lines.prepare();
  }

  @Override
  public void keep(List<Wanted> wanted, Instant now) {
    lines.arrived(arrivals.write(wanted, now), now, retention);
  }

  @Override
  public Set<String> due(Collection<String> subscriptions, Instant now) {
    return lines.due(subscriptions, now);
  }

  @Override
  public Optional<Claim> claim(String subscription, Instant now, Instant leaseUntil) {
    return lines.claim(subscription, now, leaseUntil);
  }

  @Override
  public Optional<Delivery> first(Claim claim) {
    var waiting =
        and(
            eq("subscription", claim.subscription()),
            eq("key", claim.key()),
            eq("state", DeliveryDocument.PENDING));
    return Optional.ofNullable(deliveries.find(waiting).sort(ascending("order")).first())
        .map(DeliveryDocument::read);
  }

  @Override
  public boolean settle(Delivery before, DeliveryState after, Instant now) {
    var asItWas =
        and(
            eq("_id", before.id()),
            eq("state", DeliveryDocument.PENDING),
            eq("attempts", before.state().attempts()));
    var change = new ArrayList<Bson>();
    DeliveryDocument.of(after).forEach((field, value) -> change.add(set(field, value)));
    if (!(after instanceof DeliveryState.Pending)) {
      change.add(unset("dueAt"));
      change.add(set("keptUntil", Date.from(now.plus(retention))));
    }
    return deliveries.updateOne(asItWas, combine(change)).getMatchedCount() == 1;
  }

  @Override
  public void release(Claim claim, Instant now) {
    var due = first(claim).map(Delivery::state);
    lines.release(
        claim, due.orElse(null) instanceof DeliveryState.Pending(_, var dueAt) ? dueAt : null, now);
  }

  @Override
  public List<Delivery> page(String subscription, Standing standing, long after, int limit) {
    var asked =
        and(eq("subscription", subscription), eq("state", standing.name()), gt("order", after));
    return deliveries
        .find(asked)
        .sort(ascending("order"))
        .limit(limit)
        .map(DeliveryDocument::read)
        .into(new ArrayList<>());
  }

  @Override
  public int sendAgain(String subscription, String eventId, Instant now) {
    return sendAgain(and(eq("subscription", subscription), eq("event", eventId)), 10, now);
  }

  @Override
  public int sendAgain(String subscription, Instant from, Instant to, int most, Instant now) {
    var givenUp =
        and(
            eq("subscription", subscription),
            eq("state", Standing.GIVEN_UP.name()),
            gte("arrivedAt", Date.from(from)),
            lt("arrivedAt", Date.from(to)));
    return sendAgain(givenUp, most, now);
  }

  /** The lines are written before and after: whenever this ends, no event is left without one. */
  private int sendAgain(Bson which, int most, Instant now) {
    var found =
        deliveries
            .find(which)
            .sort(ascending("arrivedAt"))
            .limit(most)
            .projection(include("subscription", "key"))
            .into(new ArrayList<>());
    var theirs = linesOf(found);
    lines.returned(theirs, now, retention);
    deliveries.updateMany(
        in("_id", found.stream().map(document -> document.getString("_id")).toList()),
        combine(
            set("state", DeliveryDocument.PENDING),
            set("attempts", 0),
            set("dueAt", Date.from(now)),
            set("keptUntil", Date.from(now.plus(retention))),
            unset("finishedAt")));
    lines.returned(theirs, now, retention);
    return found.size();
  }

  private static Set<Line> linesOf(Collection<Document> found) {
    var lines = new LinkedHashSet<Line>();
    found.forEach(document ->
        lines.add(new Line(document.getString("subscription"), document.getString("key"))));
    return lines;
  }

  @Override
  public void dueNow(String subscription, Instant now) {
    deliveries.updateMany(
        and(
            eq("subscription", subscription),
            eq("state", DeliveryDocument.PENDING),
            gt("dueAt", Date.from(now))),
        set("dueAt", Date.from(now)));
    lines.dueNow(subscription, now);
  }

  @Override
  public boolean remove(String subscription, int some) {
    var found =
        deliveries
            .find(eq("subscription", subscription))
            .limit(some)
            .projection(include("_id"))
            .map(document -> document.getString("_id"))
            .into(new ArrayList<>());
    deliveries.deleteMany(in("_id", found));
    if (found.size() < some) {
      lines.remove(subscription);
      return true;
    }
    return false;
  }

  @Override
  public Backlog backlog(Collection<String> subscriptions, int countUpTo) {
    var waiting = and(in("subscription", subscriptions), eq("state", DeliveryDocument.PENDING));
    var oldest =
        deliveries
            .find(waiting)
            .sort(ascending("arrivedAt"))
            .projection(include("arrivedAt"))
            .first();
    return new Backlog(
        deliveries.countDocuments(waiting, new CountOptions().limit(countUpTo)),
        oldest == null ? null : oldest.getDate("arrivedAt").toInstant());
  }
}
