package vn.motcua.aggregate.store;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import vn.motcua.aggregate.store.SeriesQueue.Request.Settle;

/**
 * The one update of a series: takes out what is settled, then gives each of several owners a
 * serial, the same one if he has it already.
 */
final class SeriesUpdate {

  private SeriesUpdate() {}

  static List<Document> of(SeriesQueue.Group group, Date at) {
    var reduced =
        new Document("input", new Document("$literal", group.owners()))
            .append("initialValue", start(group.settling()))
            .append("in", onceFor(at));
    return List.of(
        new Document("$set", new Document("step", new Document("$reduce", reduced))),
        new Document("$set", new Document("last", "$step.last").append("pending", "$step.pending")),
        new Document("$unset", "step"));
  }

  private static Document start(List<Settle> settled) {
    return new Document("last", ifNull("$last", 0L))
        .append("pending", stillPending(ifNull("$pending", List.of()), settled));
  }

  private static Object stillPending(Document pending, List<Settle> settled) {
    if (settled.isEmpty()) {
      return pending;
    }
    var left =
        settled.stream()
            .map(each -> new Document("serial", each.serial()).append("owner", each.owner()))
            .toList();
    var place = new Document("serial", "$$this.serial").append("owner", "$$this.owner");
    var stays =
        new Document(
            "$not", List.of(new Document("$in", List.of(place, new Document("$literal", left)))));
    return new Document("$filter", new Document("input", pending).append("cond", stays));
  }

  private static Document onceFor(Date at) {
    var has = new Document("$in", List.of("$$this", "$$value.pending.owner"));
    return new Document("$cond", List.of(has, "$$value", oneMore(at)));
  }

  private static Document oneMore(Date at) {
    var next = new Document("$add", List.of("$$value.last", 1L));
    var reservation = new Document("serial", next).append("owner", "$$this").append("at", at);
    return new Document("last", next)
        .append(
            "pending",
            new Document("$concatArrays", List.of("$$value.pending", List.of(reservation))));
  }

  private static Document ifNull(String field, Object otherwise) {
    return new Document("$ifNull", List.of(field, otherwise));
  }
}
