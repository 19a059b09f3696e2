package vn.motcua.aggregate.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets requests that come together leave together: a group leaves when the group before it is back,
 * and not before a pause has passed since that one left. Many requests then cost the database
 * little more than one. With a pause, a request waits a millisecond for those that come with it.
 */
final class Gathering<R> {

  private static final long MOMENT = 1_000_000;

  private final long pauseNanos;
  private final int largestGroup;
  private final Function<List<R>, Mono<Runnable>> work;
  private final BiConsumer<List<R>, Throwable> failed;
  private final Queue<R> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile long lastLeft;

  /**
   * @param pause between two groups that leave
   * @param work what is done with a group; answers with what tells its requesters
   * @param failed tells the requesters of a group that the work failed
   */
  Gathering(
      Duration pause,
      int largestGroup,
      Function<List<R>, Mono<Runnable>> work,
      BiConsumer<List<R>, Throwable> failed) {
    this.pauseNanos = pause.toNanos();
    this.largestGroup = largestGroup;
    this.work = work;
    this.failed = failed;
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
    var group = drain();
    Mono.defer(() -> work.apply(group))
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("a group got no answer")))
        .onErrorResume(error -> Mono.just(() -> failed.accept(group, error)))
        .subscribe(this::answer);
  }

  /** The next group leaves before this one's requesters run. */
  private void answer(Runnable answers) {
    try {
      leaveInTime();
    } finally {
      answers.run();
    }
  }

  private List<R> drain() {
    var group = new ArrayList<R>();
    while (group.size() < largestGroup) {
      var next = waiting.poll();
      if (next == null) {
        break;
      }
      group.add(next);
    }
    return group;
  }
}
