package vn.motcua.aggregate.store;

import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The one update that gives each of several owners a serial, the same one if he has it already. */
final class ReservationUpdate {

  private ReservationUpdate() {}

  static List<Document> of(List<String> owners, Date at) {
    var start =
        new Document("last", ifNull("$last", 0L)).append("pending", ifNull("$pending", List.of()));
    var reduced =
        new Document("input", new Document("$literal", owners))
            .append("initialValue", start)
            .append("in", onceFor(at));
    return List.of(
        new Document("$set", new Document("step", new Document("$reduce", reduced))),
        new Document("$set", new Document("last", "$step.last").append("pending", "$step.pending")),
        new Document("$unset", "step"));
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
