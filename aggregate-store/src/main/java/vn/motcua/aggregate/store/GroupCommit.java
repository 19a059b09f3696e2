package vn.motcua.aggregate.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets writes that wait together go in one unordered bulk write, and answers each for itself: the
 * wait for the majority is paid once per group.
 */
final class GroupCommit {

  private static final Duration PAUSE = Duration.ofMillis(4);
  private static final int LARGEST_GROUP = 256;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> collection;
  private final Gathering<Request> requests =
      new Gathering<>(PAUSE, LARGEST_GROUP, this::commit, GroupCommit::failed);

  /** The collection's write concern is that of every group. */
  GroupCommit(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  /** Empty when the write stands; {@link RefusedWrite} when it alone was refused. */
  Mono<Void> submit(WriteModel<Document> write) {
    return Mono.create(sink -> requests.add(new Request(write, sink)));
  }

  private Mono<Runnable> commit(List<Request> group) {
    var writes = group.stream().<WriteModel<Document>>map(Request::write).toList();
    return Mono.from(collection.bulkWrite(writes, UNORDERED))
        .map(result -> () -> group.forEach(request -> request.sink().success()));
  }

  private static void failed(List<Request> group, Throwable error) {
    if (error instanceof MongoBulkWriteException bulk && bulk.getWriteConcernError() == null) {
      var refused = new HashMap<Integer, Throwable>();
      bulk.getWriteErrors().forEach(each -> refused.put(each.getIndex(), refusal(each)));
      answer(group, refused);
    } else {
      group.forEach(request -> request.sink().error(error));
    }
  }

  private static Throwable refusal(BulkWriteError error) {
    return new RefusedWrite(error.getCode(), error.getMessage());
  }

  private static void answer(List<Request> group, Map<Integer, Throwable> refused) {
    for (int i = 0; i < group.size(); i++) {
      var refusal = refused.get(i);
      if (refusal == null) {
        group.get(i).sink().success();
      } else {
        group.get(i).sink().error(refusal);
      }
    }
  }

  private record Request(WriteModel<Document> write, MonoSink<Void> sink) {}
}
