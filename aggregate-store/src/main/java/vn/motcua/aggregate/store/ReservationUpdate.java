package vn.motcua.aggregate.store;

import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The one update that gives each of several owners a serial, the same one if he has it already. */
final class ReservationUpdate {

  private ReservationUpdate() {}

  /** Who asks again lives: his reservation is as young as his last request. */
  static List<Document> of(List<String> owners, Date at) {
    var start = new Document("last", ifNull("$last", 0L)).append("pending", renewed(owners, at));
    var reduced =
        new Document("input", new Document("$literal", owners))
            .append("initialValue", start)
            .append("in", onceFor(at));
    return List.of(
        new Document("$set", new Document("step", new Document("$reduce", reduced))),
        new Document("$set", new Document("last", "$step.last").append("pending", "$step.pending")),
        new Document("$unset", "step"));
  }

  private static Document renewed(List<String> owners, Date at) {
    var asksAgain =
        new Document("$and", List.of(isOf(owners), new Document("$not", List.of(abandoned()))));
    var younger = new Document("$mergeObjects", List.of("$$each", new Document("at", at)));
    return new Document(
        "$map",
        new Document("input", ifNull("$pending", List.of()))
            .append("as", "each")
            .append("in", new Document("$cond", List.of(asksAgain, younger, "$$each"))));
  }

  private static Document isOf(List<String> owners) {
    return new Document("$in", List.of("$$each.owner", new Document("$literal", owners)));
  }

  private static Document abandoned() {
    return ifNull("$$each.abandoned", false);
  }

  private static Document onceFor(Date at) {
    var living =
        new Document("input", "$$value.pending")
            .append("as", "each")
            .append("cond", new Document("$not", List.of(abandoned())));
    var owners =
        new Document(
            "$map",
            new Document("input", new Document("$filter", living))
                .append("as", "each")
                .append("in", "$$each.owner"));
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

  private static Document ifNull(String field, Object otherwise) {
    return new Document("$ifNull", List.of(field, otherwise));
  }
}
