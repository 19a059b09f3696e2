package vn.motcua.event.delivery.listening;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * What an operator decided about a dead letter.
 *
 * @param decision {@code REDRIVEN} or {@code DISCARDED}
 * @param operator opaque id of the person
 */
public record OperatorAct(String decision, String operator, String reason, Instant at) {

  Document toDocument() {
    return new Document("decision", decision)
        .append("operator", operator)
        .append("reason", reason)
        .append("at", Date.from(at));
  }

  static OperatorAct of(Document document) {
    return new OperatorAct(
        document.getString("decision"),
        document.getString("operator"),
        document.getString("reason"),
        document.getDate("at").toInstant());
  }
}
