package vn.motcua.notification.adapter.timer;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Begins a round of work again and again; a round may still be under way when the next begins.
 * Stopping lets the rounds under way end, so that outcomes are stored.
 */
public final class Rounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final int MOST_UNDER_WAY = 64;
  private static final Duration LAST_ROUND = Duration.ofSeconds(20);

  private final String name;
  private final Duration pause;
  private final Supplier<CompletableFuture<Void>> round;
  private final Set<CompletableFuture<Void>> underWay = ConcurrentHashMap.newKeySet();
  private volatile @Nullable CountDownLatch stop;

  public Rounds(String name, Duration pause, Supplier<CompletableFuture<Void>> round) {
    this.name = name;
    this.pause = pause;
    this.round = round;
  }

  @Override
  public synchronized void start() {
    if (stop == null) {
      var fresh = new CountDownLatch(1);
      stop = fresh;
      Thread.ofVirtual().name(name).start(() -> repeat(fresh));
    }
  }

  @Override
  public synchronized void stop() {
    var running = stop;
    stop = null;
    if (running != null) {
      running.countDown();
      awaitLastRounds();
    }
  }

  @Override
  public boolean isRunning() {
    return stop != null;
  }

  private void repeat(CountDownLatch until) {
    try {
      do {
        begin();
      } while (!until.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin() {
    if (underWay.size() >= MOST_UNDER_WAY) {
      return;
    }
    try {
      var begun = round.get();
      underWay.add(begun);
      begun.whenComplete((_, failure) -> ended(begun, failure));
    } catch (RuntimeException e) {
      LOG.warn("A round of {} is given up, the next comes soon", name, e);
    }
  }

  private void ended(CompletableFuture<Void> done, @Nullable Throwable failure) {
    underWay.remove(done);
    if (failure != null) {
      LOG.warn("A round of {} is given up, the next comes soon: {}", name, failure.toString());
      LOG.debug("Why the round of {} was given up", name, failure);
    }
  }

  private void awaitLastRounds() {
    var last = CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new));
    try {
      last.get(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("The last round of {} did not end in time", name);
    } catch (ExecutionException e) {
      LOG.debug("The last round of {} failed", name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
