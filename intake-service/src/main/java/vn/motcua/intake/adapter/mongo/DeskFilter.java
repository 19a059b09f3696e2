package vn.motcua.intake.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.util.Date;
import org.bson.conversions.Bson;

/** Filters of a desk's list: by national status, and what comes after a page's last dossier. */
final class DeskFilter {

  private static final String KIND = "state.kind";

  private DeskFilter() {}

  static Bson status(int status) {
    return switch (status) {
      case 1 -> in(KIND, "Submitted", "RefusalPending");
      case 2 -> eq(KIND, "Accepted");
      case 3 -> eq(KIND, "Refused");
      case 4 -> eq(KIND, "InProcess");
      case 5 -> or(eq(KIND, "AwaitingSupplement"), resting("SUPPLEMENT"));
      case 6 -> resting("PAYMENT");
      case 7 -> eq(KIND, "Withdrawn");
      case 8 -> resting("STOPPED");
      case 9 -> eq(KIND, "ResultReady");
      case 10 -> eq(KIND, "HandedOver");
      default -> eq(KIND, "");
    };
  }

  /** The cursor names the moment and the id of the last dossier seen: {@code millis_id}. */
  static Bson after(String cursor, String field) {
    int split = cursor.indexOf('_');
    var at = new Date(Long.parseLong(cursor.substring(0, Math.max(split, 0))));
    String id = cursor.substring(split + 1);
    return or(lt(field, at), and(eq(field, at), lt("_id", id)));
  }

  private static Bson resting(String why) {
    return and(eq(KIND, "Suspended"), eq("state.suspension.kind", why));
  }
}
