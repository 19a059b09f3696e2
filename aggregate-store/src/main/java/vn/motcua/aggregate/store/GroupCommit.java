package vn.motcua.aggregate.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets writes that wait together go in one unordered bulk write, and answers each for itself: the
 * wait for the majority is paid once per group.
 */
final class GroupCommit {

  private static final int WORKERS = 2;
  private static final int LARGEST_GROUP = 256;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> collection;
  private final Queue<Request> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger workers = new AtomicInteger();

  /** The collection's write concern is that of every group. */
  GroupCommit(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  /** Empty when the write stands; {@link RefusedWrite} when it alone was refused. */
  Mono<Void> submit(WriteModel<Document> write) {
    return Mono.create(sink -> {
      waiting.add(new Request(write, sink));
      startWorker();
    });
  }

  private void startWorker() {
    while (!waiting.isEmpty()) {
      int running = workers.get();
      if (running >= WORKERS) {
        return;
      }
      if (workers.compareAndSet(running, running + 1)) {
        commitNext();
        return;
      }
    }
  }

  private void commitNext() {
    var group = drain();
    if (group.isEmpty()) {
      workers.decrementAndGet();
      startWorker();
      return;
    }
    var writes = group.stream().<WriteModel<Document>>map(Request::write).toList();
    Mono.from(collection.bulkWrite(writes, UNORDERED))
        .subscribe(result -> {}, error -> failed(group, error), () -> done(group, Map.of()));
  }

  private List<Request> drain() {
    var group = new ArrayList<Request>();
    while (group.size() < LARGEST_GROUP) {
      var next = waiting.poll();
      if (next == null) {
        break;
      }
      group.add(next);
    }
    return group;
  }

  private void failed(List<Request> group, Throwable error) {
    if (error instanceof MongoBulkWriteException bulk && bulk.getWriteConcernError() == null) {
      var refused = new HashMap<Integer, Throwable>();
      bulk.getWriteErrors().forEach(each -> refused.put(each.getIndex(), refusal(each)));
      done(group, refused);
      return;
    }
    var all = new HashMap<Integer, Throwable>();
    for (int i = 0; i < group.size(); i++) {
      all.put(i, error);
    }
    done(group, all);
  }

  private static Throwable refusal(BulkWriteError error) {
    return new RefusedWrite(error.getCode(), error.getMessage());
  }

  /** The next group leaves before this one's requesters run. */
  private void done(List<Request> group, Map<Integer, Throwable> refused) {
    commitNext();
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
