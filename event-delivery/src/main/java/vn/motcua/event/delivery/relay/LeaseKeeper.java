package vn.motcua.event.delivery.relay;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews a lease beside the work it is for, which may need longer for one transaction than the
 * lease lasts. Work that has not got on for a minute is no longer helped, so that another replica
 * may try.
 */
final class LeaseKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
  private static final Duration STUCK = Duration.ofSeconds(60);

  private final Lease lease;
  private final Duration every;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Instant gotOn;
  private volatile Instant renewed;
  private volatile boolean lost;

  private LeaseKeeper(Lease lease, Duration length, Clock clock) {
    this.lease = lease;
    this.every = length.dividedBy(3);
    this.clock = clock;
    this.gotOn = clock.instant();
    this.renewed = gotOn;
  }

  /** Keeps a lease that was taken just now. */
  static LeaseKeeper keep(Lease lease, RelaySettings settings, Clock clock) {
    var keeper = new LeaseKeeper(lease, settings.lease(), clock);
    Thread.ofPlatform().daemon().name(settings.relayName() + "-lease").start(keeper::keep);
    return keeper;
  }

  private void keep() {
    try {
      while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        if (gotOn.plus(STUCK).isAfter(clock.instant())) {
          renewBeside();
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void renewBeside() {
    try {
      renew();
    } catch (MongoException outage) {
      LOG.debug("the lease cannot be renewed now", outage);
    }
  }

  private synchronized void renew() {
    if (lost) {
      return;
    }
    if (lease.take()) {
      renewed = clock.instant();
    } else {
      lost = true;
    }
  }

  /** Whether the lease is still ours; asks again when nobody has for a while. */
  boolean holds() {
    if (renewed.plus(every.multipliedBy(2)).isBefore(clock.instant())) {
      renew();
    }
    return !lost;
  }

  /**
   * The work has got on.
   *
   * @throws IllegalStateException when another replica has taken the lease
   */
  void gotOn() {
    gotOn = clock.instant();
    if (!holds()) {
      throw new IllegalStateException("another replica has taken the lease");
    }
  }

  /** Afterwards nothing renews it any more. */
  @Override
  public void close() {
    closed.countDown();
    synchronized (this) {
      lost = true;
    }
  }
}
