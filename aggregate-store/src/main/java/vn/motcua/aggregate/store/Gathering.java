package vn.motcua.aggregate.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Lets requests that wait together leave together: a request that finds a group leaving at once
 * leaves alone, the others gather until one of the groups under way is back.
 */
final class Gathering<R> {

  private static final int LARGEST_GROUP = 256;

  private final int groupsAtOnce;
  private final Function<List<R>, Mono<Runnable>> work;
  private final Queue<R> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();

  /**
   * @param work what is done with a group; answers with what tells its requesters, and never fails
   */
  Gathering(int groupsAtOnce, Function<List<R>, Mono<Runnable>> work) {
    this.groupsAtOnce = groupsAtOnce;
    this.work = work;
  }

  void add(R request) {
    waiting.add(request);
    start();
  }

  private void start() {
    while (!waiting.isEmpty()) {
      int running = underWay.get();
      if (running >= groupsAtOnce) {
        return;
      }
      if (underWay.compareAndSet(running, running + 1)) {
        leave();
        return;
      }
    }
  }

  private void leave() {
    var group = drain();
    if (group.isEmpty()) {
      underWay.decrementAndGet();
      start();
      return;
    }
    // The next group leaves before this one's requesters run.
    work.apply(group)
        .subscribe(answers -> {
          leave();
          answers.run();
        });
  }

  private List<R> drain() {
    var group = new ArrayList<R>();
    while (group.size() < LARGEST_GROUP) {
      var next = waiting.poll();
      if (next == null) {
        break;
      }
      group.add(next);
    }
    return group;
  }
}
