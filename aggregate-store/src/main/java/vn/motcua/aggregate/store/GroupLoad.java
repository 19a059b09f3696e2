package vn.motcua.aggregate.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** Lets aggregates that are wanted at the same time be read by one query. */
final class GroupLoad {

  private static final Duration PAUSE = Duration.ofMillis(4);
  private static final int LARGEST_GROUP = 256;

  private final MongoCollection<Document> collection;
  private final Document projection;
  private final Gathering<Request> requests =
      new Gathering<>(PAUSE, LARGEST_GROUP, this::load, GroupLoad::failed);

  GroupLoad(MongoCollection<Document> collection, Document projection) {
    this.collection = collection;
    this.projection = projection;
  }

  /** Document as it is at some moment after the subscription; empty when there is none. */
  Mono<Document> of(String id) {
    return Mono.create(sink -> requests.add(new Request(id, sink)));
  }

  private Mono<Runnable> load(List<Request> group) {
    var ids = group.stream().map(Request::id).distinct().toList();
    var filter = new Document("_id", ids.size() == 1 ? ids.getFirst() : new Document("$in", ids));
    return Flux.from(collection.find(filter).projection(projection).batchSize(ids.size() + 1))
        .collect(HashMap<String, Document>::new, (all, one) -> all.put(one.getString("_id"), one))
        .map(found -> () -> answer(group, found));
  }

  private static void failed(List<Request> group, Throwable error) {
    group.forEach(request -> request.sink().error(error));
  }

  private static void answer(List<Request> group, Map<String, Document> found) {
    for (var request : group) {
      var document = found.get(request.id());
      if (document == null) {
        request.sink().success();
      } else {
        request.sink().success(document);
      }
    }
  }

  private record Request(String id, MonoSink<Document> sink) {}
}
