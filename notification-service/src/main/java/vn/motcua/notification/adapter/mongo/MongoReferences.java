package vn.motcua.notification.adapter.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import reactor.core.publisher.Mono;
import vn.motcua.notification.application.References;

/** One counter that never goes back, so that a restart hands out no number that is on its way. */
final class MongoReferences implements References {

  private static final int MOST = 65_535;
  private static final String COUNTER = "sms-reference";
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> counters;

  MongoReferences(MongoDatabase database) {
    this.counters =
        database.getCollection("reference_counter").withWriteConcern(WriteConcern.MAJORITY);
  }

  @Override
  public Mono<List<Integer>> reserve(int count) {
    if (count == 0) {
      return Mono.just(List.of());
    }
    var raised =
        counters.findOneAndUpdate(
            Filters.eq("_id", COUNTER), Updates.inc("last", (long) count), AFTER);
    return Mono.from(raised).map(counter -> upTo(counter.getLong("last"), count));
  }

  private static List<Integer> upTo(long last, int count) {
    return LongStream.rangeClosed(last - count + 1, last)
        .mapToObj(number -> (int) ((number - 1) % MOST) + 1)
        .toList();
  }
}
