package vn.motcua.notification.webhook.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import vn.motcua.notification.webhook.adapter.mongo.Lines.Line;
import vn.motcua.notification.webhook.application.Deliveries.Wanted;
import vn.motcua.notification.webhook.domain.Delivery;

/** Writes events that have come, each once, with a number that keeps them in their order. */
final class Arrivals {

  private static final String ORDER = "order";
  private static final int PART = 1_000;

  private final MongoCollection<Document> counters;
  private final MongoCollection<Document> deliveries;
  private final Duration retention;

  Arrivals(MongoDatabase database, MongoCollection<Document> deliveries, Duration retention) {
    this.counters = database.getCollection("webhook_counter");
    this.deliveries = deliveries;
    this.retention = retention;
  }

  /** Gives the lines in which one of these waits, also one that had been written before. */
  Set<Line> write(List<Wanted> wanted, Instant now) {
    var missing = new LinkedHashMap<String, Wanted>();
    wanted.forEach(
        each -> missing.putIfAbsent(Delivery.id(each.subscription(), each.event()), each));
    var lines = new LinkedHashSet<Line>();
    boolean again = true;
    while (again && !missing.isEmpty()) {
      known(missing.keySet())
          .forEach((id, state) -> {
            var one = missing.remove(id);
            if (one != null && state.equals(DeliveryDocument.PENDING)) {
              lines.add(line(one));
            }
          });
      again = !inserted(missing.values(), now);
    }
    missing.values().forEach(each -> lines.add(line(each)));
    return lines;
  }

  /** Asked in parts: one question may not exceed 16 MB. */
  private Map<String, String> known(Collection<String> ids) {
    var known = new HashMap<String, String>();
    for (var some : parts(List.copyOf(ids))) {
      deliveries
          .find(in("_id", some))
          .projection(include("state"))
          .forEach(document -> known.put(document.getString("_id"), document.getString("state")));
    }
    return known;
  }

  private static List<List<String>> parts(List<String> ids) {
    return IntStream.iterate(0, from -> from < ids.size(), from -> from + PART)
        .mapToObj(from -> ids.subList(from, Math.min(from + PART, ids.size())))
        .toList();
  }

  /**
   * In order and up to the first that somebody else has written meanwhile; what comes after it must
   * get greater numbers than his, so all begins again.
   */
  private boolean inserted(Collection<Wanted> missing, Instant now) {
    if (missing.isEmpty()) {
      return true;
    }
    long order = reserve(missing.size());
    var documents = new ArrayList<Document>();
    for (var each : missing) {
      documents.add(DeliveryDocument.of(each, order++, now, retention));
    }
    try {
      deliveries.insertMany(documents);
      return true;
    } catch (MongoBulkWriteException refused) {
      if (refused.getWriteErrors().stream()
          .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        return false;
      }
      throw refused;
    }
  }

  /** First of so many numbers, all greater than any that was given before. */
  private long reserve(int count) {
    var counter =
        counters.findOneAndUpdate(
            eq("_id", ORDER),
            Updates.inc("last", (long) count),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return Objects.requireNonNull(counter).getLong("last") - count + 1;
  }

  private static Line line(Wanted wanted) {
    return new Line(wanted.subscription(), wanted.event().key());
  }
}
