package vn.motcua.event.delivery.listening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beside the listener: tries keys that wait again when they are due, and mends differences. */
final class ParkedWorker implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedWorker.class);
  private static final Duration IDLE = Duration.ofMillis(150);
  private static final Duration OUTAGE = Duration.ofSeconds(1);
  private static final Duration DEFECT = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
  private static final int SIDE_BY_SIDE = 16;

  private final EventStep step;
  private final SeenReader seen;
  private final SideMarks aside;
  private final Parking parking;
  private final RetryPolicy policy;
  private final Runnable reconciling;
  private final ExecutorService keys;
  private final Clock clock;
  private final Semaphore places = new Semaphore(SIDE_BY_SIDE);
  private Instant looked = Instant.EPOCH;
  private volatile boolean stopping;

  ParkedWorker(
      EventStep step,
      SeenReader seen,
      SideMarks aside,
      Parking parking,
      RetryPolicy policy,
      Runnable reconciling,
      ExecutorService keys,
      Clock clock) {
    this.step = step;
    this.seen = seen;
    this.aside = aside;
    this.parking = parking;
    this.policy = policy;
    this.reconciling = reconciling;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        claimNext();
        nowAndThen();
      } catch (RuntimeException error) {
        report("parked keys cannot be read now", error);
        LockSupport.parkNanos(OUTAGE.toNanos());
      }
    }
  }

  void stop() {
    stopping = true;
  }

  private void claimNext() {
    places.acquireUninterruptibly();
    boolean started = false;
    try {
      var due = parking.keys().claimed().claim();
      if (due.isPresent()) {
        keys.execute(() -> pass(due.get()));
        started = true;
      }
    } finally {
      if (!started) {
        places.release();
      }
    }
    if (!started) {
      LockSupport.parkNanos(IDLE.toNanos());
    }
  }

  private void nowAndThen() {
    var now = clock.instant();
    if (looked.plus(LOOK_EVERY).isBefore(now)) {
      looked = now;
      parking.meters().waiting(parking.keys().waiting());
      reconciling.run();
    }
  }

  private void pass(ParkedKey key) {
    try {
      new ParkedPass(key, seen, step, parking, aside, policy, clock).run();
    } catch (RuntimeException error) {
      report("a parked key comes again", error);
      comeAgain(key, Outage.causes(error) ? OUTAGE : DEFECT);
    } finally {
      places.release();
    }
  }

  private void comeAgain(ParkedKey key, Duration pause) {
    try {
      parking
          .keys()
          .claimed()
          .postpone(key.line(), key.state(), key.reason(), key.attempts(), pause);
    } catch (RuntimeException error) {
      report("a parked key comes again when its claim ends", error);
    }
  }

  /** An outage is told by the listener, once; anything else is a defect of ours. */
  private static void report(String what, RuntimeException error) {
    if (Outage.causes(error)) {
      LOG.debug(what, error);
    } else {
      LOG.error(what, error);
    }
  }
}
