package vn.motcua.event.delivery.operator;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A replay as it was asked for, and what came of it.
 *
 * @param operator opaque id of the person
 * @param written how many events; null while it runs and when it was cut off
 */
record PastReplay(
    String operator,
    String topic,
    @Nullable String dossier,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String after,
    String reason,
    Instant at,
    @Nullable Long written) {

  static PastReplay of(Document document) {
    return new PastReplay(
        document.getString("operator"),
        document.getString("topic"),
        document.getString("dossier"),
        instant(document.getDate("from")),
        instant(document.getDate("to")),
        document.getString("after"),
        document.getString("reason"),
        document.getDate("at").toInstant(),
        document.getLong("written"));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
