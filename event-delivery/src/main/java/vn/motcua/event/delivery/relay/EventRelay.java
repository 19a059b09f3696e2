package vn.motcua.event.delivery.relay;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what the aggregates of one database append to their histories, in order, none left out:
 * follows the change stream on a thread of its own, and starts afresh whenever something fails.
 * Among replicas one publishes, by lease; the broker fences the others.
 */
public final class EventRelay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventRelay.class);
  private static final Duration STAND_BY = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration STEADY = Duration.ofSeconds(30);

  private final RelayParts parts;
  private final RelaySettings settings;
  private final MongoCollection<Document> collection;
  private final Lease lease;
  private final CheckpointPlan plan;
  private final RelayMeters meters;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile RelayState state = new RelayState.Stopped();
  private @Nullable Thread thread;
  private int failures;

  public EventRelay(RelayParts parts) {
    this.parts = parts;
    this.settings = parts.settings();
    this.collection =
        parts.database().getCollection("delivery_relay").withWriteConcern(WriteConcern.MAJORITY);
    this.lease = new Lease(collection, settings.relayName(), settings.holder(), settings.lease());
    this.plan =
        new CheckpointPlan(collection, settings.relayName(), settings.nightly(), parts.clock());
    this.meters = new RelayMeters(parts.meters(), settings.relayName(), parts.clock());
  }

  /** Starts the thread; a relay is started once. */
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().name(settings.relayName()).start(this::relay);
    }
  }

  /** Stops after the batch in hand, gives the lease back and leaves a clean position. */
  @Override
  public synchronized void close() {
    stop.countDown();
    if (thread != null) {
      try {
        thread.join(Duration.ofSeconds(15));
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public RelayState state() {
    return state;
  }

  /** Age of the oldest event that is known to wait; 0 = none waits. */
  public double unpublishedSeconds() {
    return meters.unpublishedSeconds();
  }

  /** Since when events wait and none is published; empty when this relay gets on or stands by. */
  public Optional<Instant> stalledSince() {
    return meters.stalledSince();
  }

  /**
   * Lets the relay that publishes, here or elsewhere, tell the readers how far every history has
   * come; readers ask for what they miss. Returns at once.
   */
  public void askForCheckpoints() {
    plan.ask();
  }

  /** Whether such a round was asked for and is not complete. */
  public boolean tellsCheckpoints() {
    return plan.running();
  }

  /**
   * After the database was restored from a backup, and before anything is written to it: readers
   * take what is written from now on for that of another source (ADR 8).
   *
   * @param restore name of this restore; the same a second time changes nothing
   * @throws IllegalStateException while a relay of this service publishes
   */
  public void raiseEpoch(String restore) {
    var epochs = new Epochs(parts.database(), collection, parts.clock());
    if (epochs.knows(restore)) {
      return;
    }
    if (!lease.take()) {
      throw new IllegalStateException("stop every replica of the service first");
    }
    try {
      epochs.raise(settings.relayName(), restore);
    } finally {
      lease.release();
    }
  }

  private void relay() {
    while (!stopping()) {
      try {
        term();
        failures = 0;
      } catch (RuntimeException failed) {
        failedWith(failed);
      }
    }
    state = new RelayState.Stopped();
  }

  private void term() {
    if (!lease.take()) {
      become(new RelayState.StandingBy());
      meters.idle();
      pause(STAND_BY);
      return;
    }
    try (var keeper = LeaseKeeper.keep(lease, settings, parts.clock());
        var publisher = Publisher.open(settings.relayName(), parts.producerProperties())) {
      // Opening may have lasted longer than the lease.
      if (keeper.holds()) {
        publish(publisher, keeper);
      }
    }
    lease.release();
  }

  private void publish(Publisher publisher, LeaseKeeper keeper) {
    var requests = new RequestQueue();
    try (var control =
        new ControlReader(settings.service(), parts.consumerProperties(), requests)) {
      meters.leads(true);
      new RelaySession(parts, collection, keeper, publisher, plan, meters, this::become)
          .run(this::stopping, requests);
    } finally {
      meters.leads(false);
    }
  }

  private void become(RelayState next) {
    state = next;
  }

  private void failedWith(RuntimeException failed) {
    var steady = parts.clock().instant().minus(STEADY);
    failures =
        state instanceof RelayState.Publishing(var since) && since.isBefore(steady)
            ? 1
            : failures + 1;
    meters.restarted();
    if (failures == 1) {
      LOG.error("relay starts afresh relay={}", settings.relayName(), failed);
    } else {
      LOG.error(
          "relay starts afresh relay={} failures={} error={}",
          settings.relayName(),
          failures,
          failed.toString());
    }
    become(new RelayState.Failing(parts.clock().instant(), failed.getClass().getSimpleName()));
    var wanted = Duration.ofMillis(100).multipliedBy(1L << Math.min(failures, 10));
    pause(wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE);
  }

  private void pause(Duration length) {
    try {
      stop.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      stop.countDown();
    }
  }

  private boolean stopping() {
    return stop.getCount() == 0;
  }
}
