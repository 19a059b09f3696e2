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

  /** Who asks again lives: his reservation is as young as his last request. */
  static List<Document> of(SeriesQueue.Group group, Date at) {
    var owners = group.owners();
    var pending = renewed(stillPending(group.settling()), owners, at);
    var start = new Document("last", ifNull("$last", 0L)).append("pending", pending);
    var reduced =
        new Document("input", new Document("$literal", owners))
            .append("initialValue", start)
            .append("in", onceFor(at));
    return List.of(
        new Document("$set", new Document("step", new Document("$reduce", reduced))),
        new Document("$set", new Document("last", "$step.last").append("pending", "$step.pending")),
        new Document("$unset", "step"));
  }

  private static Document stillPending(List<Settle> settled) {
    var pending = ifNull("$pending", List.of());
    if (settled.isEmpty()) {
      return pending;
    }
    var left =
        settled.stream()
            .map(each -> new Document("serial", each.serial()).append("owner", each.owner()))
            .toList();
    var place = new Document("serial", "$$this.serial").append("owner", "$$this.owner");
    var leaves = new Document("$in", List.of(place, new Document("$literal", left)));
    return new Document("$filter", new Document("input", pending).append("cond", not(leaves)));
  }

  private static Document renewed(Document pending, List<String> owners, Date at) {
    var isOf = new Document("$in", List.of("$$each.owner", new Document("$literal", owners)));
    var asksAgain = new Document("$and", List.of(isOf, not(abandoned())));
    var younger = new Document("$mergeObjects", List.of("$$each", new Document("at", at)));
    return map(pending, new Document("$cond", List.of(asksAgain, younger, "$$each")));
  }

  private static Document onceFor(Date at) {
    var living =
        new Document("input", "$$value.pending")
            .append("as", "each")
            .append("cond", not(abandoned()));
    var owners = map(new Document("$filter", living), "$$each.owner");
    var has = new Document("$in", List.of("$$this", owners));
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

  private static Document abandoned() {
    return ifNull("$$each.abandoned", false);
  }

  private static Document not(Document condition) {
    return new Document("$not", List.of(condition));
  }

  private static Document map(Object input, Object each) {
    return new Document(
        "$map", new Document("input", input).append("as", "each").append("in", each));
  }

  private static Document ifNull(String field, Object otherwise) {
    return new Document("$ifNull", List.of(field, otherwise));
  }
}
