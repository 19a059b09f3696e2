package vn.motcua.event.delivery.operator;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Who had what told again, where and why: noted before the first event leaves. Blocking. */
final class ReplayAudit {

  private final MongoCollection<Document> replays;
  private final Clock clock;

  ReplayAudit(MongoDatabase database, Clock clock) {
    this.replays = database.getCollection("replay_audit").withWriteConcern(WriteConcern.MAJORITY);
    this.clock = clock;
  }

  /** A replay begins; what it is known by. */
  ObjectId begun(String operator, ReplayWish wish) {
    var id = new ObjectId();
    replays.createIndex(Indexes.descending("at"));
    replays.insertOne(
        new Document("_id", id)
            .append("operator", operator)
            .append("topic", wish.topic())
            .append("dossier", wish.dossier())
            .append("from", date(wish.from()))
            .append("to", date(wish.to()))
            .append("after", wish.after())
            .append("reason", wish.reason())
            .append("at", Date.from(clock.instant())));
    return id;
  }

  /** It has written so many events; one that was cut off has no number. */
  void ended(ObjectId id, long written) {
    replays.updateOne(
        new Document("_id", id), new Document("$set", new Document("written", written)));
  }

  /** The newest first. */
  List<PastReplay> list(int limit) {
    var found = new ArrayList<PastReplay>();
    replays
        .find()
        .sort(new Document("at", -1).append("_id", -1))
        .limit(limit)
        .forEach(document -> found.add(PastReplay.of(document)));
    return found;
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }
}
