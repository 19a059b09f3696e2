package vn.motcua.aggregate.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final Gathering<Request> requests =
      new Gathering<>(Duration.ZERO, LARGEST_GROUP, this::apply, SeriesQueue::fail);

  SeriesQueue(Function<Group, Mono<Map<String, Long>>> update) {
    this.update = update;
  }

  Mono<Long> reserve(String owner) {
    return Mono.create(sink -> requests.add(new Request.Reserve(owner, sink)));
  }

  /** Noted at once; what an outage loses stays pending until a sweep. */
  void settle(long serial, String owner) {
    requests.add(new Request.Settle(serial, owner));
  }

  private Mono<Runnable> apply(List<Request> some) {
    var group = Group.of(some);
    return update.apply(group).map(serials -> () -> succeed(group, serials));
  }

  private static void succeed(Group group, Map<String, Long> serials) {
    group.reserving().forEach(request -> request.sink().success(serials.get(request.owner())));
  }

  private static void fail(List<Request> some, Throwable error) {
    var group = Group.of(some);
    if (!group.settling().isEmpty()) {
      LOG.warn("{} settled numbers stay pending until the next sweep", group.settling().size());
    }
    group.reserving().forEach(request -> request.sink().error(error));
  }

  /** What goes into one update: first what is settled leaves, then what is reserved comes. */
  record Group(List<Request.Reserve> reserving, List<Request.Settle> settling) {

    static Group of(List<Request> some) {
      var group = new Group(new ArrayList<>(), new ArrayList<>());
      for (var request : some) {
        switch (request) {
          case Request.Reserve reserve -> group.reserving().add(reserve);
          case Request.Settle settle -> group.settling().add(settle);
        }
      }
      return group;
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
