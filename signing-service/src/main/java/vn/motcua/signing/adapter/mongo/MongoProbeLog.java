package vn.motcua.signing.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.signing.application.ProbeLog;
import vn.motcua.signing.domain.ProbeRound;

/** The last round as one document; whose turn it is as another, on the server's clock. */
final class MongoProbeLog implements ProbeLog {
  private static final String TURN = "turn";
  private static final String LAST = "last";

  private final JacksonStateCodec<ProbeRound> codec = new JacksonStateCodec<>(ProbeRound.class);
  private final MongoCollection<Document> probes;

  MongoProbeLog(MongoDatabase database) {
    this.probes = database.getCollection("outside_probes");
  }

  @Override
  public Mono<Boolean> take(Duration atMostEvery) {
    var free = new Document("$add", List.of("$at", atMostEvery.toMillis()));
    var mayTake = and(eq("_id", TURN), expr(new Document("$lte", List.of(free, "$$NOW"))));
    var taken = List.of(new Document("$set", new Document("at", "$$NOW")));
    return begun()
        .then(Mono.defer(() -> Mono.from(probes.updateOne(mayTake, taken))))
        .map(result -> result.getModifiedCount() == 1);
  }

  /** Before the first turn there was one long ago. */
  private Mono<Void> begun() {
    return Mono.from(
            probes.updateOne(
                eq("_id", TURN),
                Updates.setOnInsert("at", Date.from(Instant.EPOCH)),
                new UpdateOptions().upsert(true)))
        .onErrorComplete(MongoProbeLog::isTaken)
        .then();
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  @Override
  public Mono<Void> keep(ProbeRound round) {
    var document = codec.encode(round);
    document.put("_id", LAST);
    return Mono.from(
            probes.replaceOne(eq("_id", LAST), document, new ReplaceOptions().upsert(true)))
        .then();
  }

  @Override
  public Mono<ProbeRound> last() {
    return Mono.from(probes.find(eq("_id", LAST)).first()).map(codec::decode);
  }
}
