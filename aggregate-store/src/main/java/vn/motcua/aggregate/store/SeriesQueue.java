package vn.motcua.aggregate.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** Gathers what is asked of one series while an update of it is under way. */
final class SeriesQueue {

  private static final Logger LOG = LoggerFactory.getLogger(SeriesQueue.class);
  private static final int LARGEST_GROUP = 256;

  private final Function<Group, Mono<Map<String, Long>>> update;
  private final Queue<Request> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  SeriesQueue(Function<Group, Mono<Map<String, Long>>> update) {
    this.update = update;
  }

  Mono<Long> reserve(String owner) {
    return Mono.create(sink -> add(new Request.Reserve(owner, sink)));
  }

  /** Noted at once; what an outage loses stays pending until a sweep. */
  void settle(long serial, String owner) {
    add(new Request.Settle(serial, owner));
  }

  private void add(Request request) {
    waiting.add(request);
    start();
  }

  private void start() {
    while (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
      var group = drain();
      if (!group.isEmpty()) {
        update
            .apply(group)
            .subscribe(serials -> succeed(group, serials), error -> fail(group, error));
        return;
      }
      busy.set(false);
    }
  }

  private Group drain() {
    var group = new Group(new ArrayList<>(), new ArrayList<>());
    for (int size = 0; size < LARGEST_GROUP; size++) {
      switch (waiting.poll()) {
        case Request.Reserve reserve -> group.reserving().add(reserve);
        case Request.Settle settle -> group.settling().add(settle);
        case null -> {
          return group;
        }
      }
    }
    return group;
  }

  private void succeed(Group group, Map<String, Long> serials) {
    goOn();
    group.reserving().forEach(request -> request.sink().success(serials.get(request.owner())));
  }

  private void fail(Group group, Throwable error) {
    goOn();
    if (!group.settling().isEmpty()) {
      LOG.warn("{} settled numbers stay pending until the next sweep", group.settling().size());
    }
    group.reserving().forEach(request -> request.sink().error(error));
  }

  private void goOn() {
    busy.set(false);
    start();
  }

  /** What goes into one update: first what is settled leaves, then what is reserved comes. */
  record Group(List<Request.Reserve> reserving, List<Request.Settle> settling) {

    boolean isEmpty() {
      return reserving.isEmpty() && settling.isEmpty();
    }

    List<String> owners() {
      return reserving.stream().map(Request.Reserve::owner).distinct().toList();
    }
  }

  /** Something asked of a series. */
  sealed interface Request {

    record Reserve(String owner, MonoSink<Long> sink) implements Request {}

    record Settle(long serial, String owner) implements Request {}
  }
}
