package vn.motcua.aggregate.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** Gathers the reservations of one series that wait while an update is under way. */
final class ReservationQueue {

  private static final int LARGEST_GROUP = 256;

  private final Function<List<String>, Mono<Map<String, Long>>> reserveAll;
  private final Queue<Request> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  ReservationQueue(Function<List<String>, Mono<Map<String, Long>>> reserveAll) {
    this.reserveAll = reserveAll;
  }

  Mono<Long> reserve(String owner) {
    return Mono.create(sink -> {
      waiting.add(new Request(owner, sink));
      start();
    });
  }

  private void start() {
    while (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
      var group = drain();
      if (!group.isEmpty()) {
        reserve(group);
        return;
      }
      busy.set(false);
    }
  }

  private void reserve(List<Request> group) {
    var owners = group.stream().map(Request::owner).distinct().toList();
    reserveAll
        .apply(owners)
        .subscribe(serials -> succeed(group, serials), error -> fail(group, error));
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

  private void succeed(List<Request> group, Map<String, Long> serials) {
    goOn();
    group.forEach(request -> request.sink().success(serials.get(request.owner())));
  }

  private void fail(List<Request> group, Throwable error) {
    goOn();
    group.forEach(request -> request.sink().error(error));
  }

  private void goOn() {
    busy.set(false);
    start();
  }

  private record Request(String owner, MonoSink<Long> sink) {}
}
