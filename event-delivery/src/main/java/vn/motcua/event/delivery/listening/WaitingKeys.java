package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * How many keys wait, by why they wait, and since when the oldest does.
 *
 * @param byState number of keys: {@code RETRYING}, {@code WAITING}, {@code GAP}, {@code HELD}
 */
public record WaitingKeys(Map<String, Integer> byState, Optional<Instant> oldest) {

  static final WaitingKeys NONE = new WaitingKeys(Map.of(), Optional.empty());

  static WaitingKeys in(MongoCollection<Document> keys, String group) {
    var byState = new HashMap<String, Integer>();
    Optional<Instant> oldest = Optional.empty();
    var counted =
        List.of(
            Aggregates.match(new Document("group", group)),
            Aggregates.group(
                "$state", Accumulators.sum("count", 1), Accumulators.min("oldest", "$since")));
    for (var found : keys.aggregate(counted)) {
      byState.put(found.getString("_id"), found.getInteger("count"));
      var since = found.getDate("oldest").toInstant();
      oldest = oldest.filter(before -> before.isBefore(since)).or(() -> Optional.of(since));
    }
    return new WaitingKeys(Map.copyOf(byState), oldest);
  }
}
