package vn.motcua.aggregate.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets requests that come together leave together: a group leaves a moment after its first request,
 * when the group before it is back, and some milliseconds after that one left. Many requests then
 * cost the database little more than one.
 */
final class Gathering<R> {

  private static final int LARGEST_GROUP = 256;

  /** A batch of events asks from many threads, a little one after the other. */
  private static final long MOMENT = 1_000_000;

  private final long pauseNanos;
  private final Function<List<R>, Mono<Runnable>> work;
  private final Queue<R> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile long lastLeft;

  /**
   * @param pause between two groups that leave
   * @param work what is done with a group; answers with what tells its requesters, and never fails
   */
  Gathering(Duration pause, Function<List<R>, Mono<Runnable>> work) {
    this.pauseNanos = pause.toNanos();
    this.work = work;
    this.lastLeft = System.nanoTime() - pauseNanos;
  }

  void add(R request) {
    waiting.add(request);
    start();
  }

  private void start() {
    if (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
      leaveInTime();
    }
  }

  private void leaveInTime() {
    if (waiting.isEmpty()) {
      busy.set(false);
      start();
      return;
    }
    long wait = Math.max(Math.min(MOMENT, pauseNanos), lastLeft + pauseNanos - System.nanoTime());
    if (wait > 0) {
      Schedulers.parallel().schedule(this::leave, wait, TimeUnit.NANOSECONDS);
    } else {
      leave();
    }
  }

  private void leave() {
    lastLeft = System.nanoTime();
    // The next group leaves before this one's requesters run.
    work.apply(drain())
        .subscribe(answers -> {
          leaveInTime();
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
