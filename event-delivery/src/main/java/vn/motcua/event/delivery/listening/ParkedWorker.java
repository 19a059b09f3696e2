package vn.motcua.event.delivery.listening;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries keys that wait again when they are due, beside the listener. */
final class ParkedWorker implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedWorker.class);
  private static final Duration LONGEST_PASS = Duration.ofSeconds(60);
  private static final Duration IDLE = Duration.ofMillis(150);
  private static final Duration OUTAGE = Duration.ofSeconds(1);
  private static final int SIDE_BY_SIDE = 16;

  private final EventStep step;
  private final SeenReader seen;
  private final SideMarks aside;
  private final Parking parking;
  private final RetryPolicy policy;
  private final ExecutorService keys;
  private final Clock clock;
  private final Semaphore places = new Semaphore(SIDE_BY_SIDE);
  private volatile boolean stopping;

  ParkedWorker(
      EventStep step,
      SeenReader seen,
      SideMarks aside,
      Parking parking,
      RetryPolicy policy,
      ExecutorService keys,
      Clock clock) {
    this.step = step;
    this.seen = seen;
    this.aside = aside;
    this.parking = parking;
    this.policy = policy;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        claimNext();
      } catch (RuntimeException outage) {
        LOG.debug("parked keys cannot be read now", outage);
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
      var due = parking.keys().claim(LONGEST_PASS);
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

  private void pass(ParkedKey key) {
    try {
      var known = seen.read(key.arrivals());
      new ParkedPass(key, known, step, parking, aside, policy, clock).run();
    } catch (RuntimeException outage) {
      LOG.debug("parked key comes again", outage);
      comeAgain(key);
    } finally {
      places.release();
    }
  }

  private void comeAgain(ParkedKey key) {
    try {
      parking.keys().postpone(key, key.state(), key.reason(), key.attempts(), OUTAGE);
    } catch (RuntimeException stillDown) {
      LOG.debug("parked key comes again when its claim ends", stillDown);
    }
  }
}
