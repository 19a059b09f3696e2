package vn.motcua.notification.webhook.application;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import vn.motcua.notification.webhook.domain.Subscription;

/**
 * One round over the active subscriptions that have something due: each gets so many lanes of its
 * own, and a lane sends until nothing is due. A slow receiver fills its own lanes and nobody
 * else's.
 */
public final class SendDueEvents {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final SendNext sendNext;
  private final int lanes;
  private final Executor virtualThreads;
  private final BiConsumer<String, Throwable> trouble;
  private final Clock clock;
  private final Map<String, Semaphore> free = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  /**
   * @param lanes attempts at once of one subscription
   * @param trouble hears of a lane that broke off, with the subscription's id
   */
  public SendDueEvents(
      Subscriptions subscriptions,
      Deliveries deliveries,
      SendNext sendNext,
      int lanes,
      Executor virtualThreads,
      BiConsumer<String, Throwable> trouble,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.sendNext = sendNext;
    this.lanes = lanes;
    this.virtualThreads = virtualThreads;
    this.trouble = trouble;
    this.clock = clock;
  }

  /** Begins lanes and returns; blocks for two queries. */
  public void handle() {
    var all = subscriptions.all();
    free.keySet().retainAll(all.stream().map(Subscription::id).toList());
    var active = all.stream().filter(Subscription::active).map(Subscription::id).toList();
    deliveries.due(active, clock.instant()).forEach(this::beginLane);
  }

  /** No lane goes on after the attempt in hand. */
  public void stop() {
    stopped = true;
  }

  private void beginLane(String subscription) {
    var places = free.computeIfAbsent(subscription, _ -> new Semaphore(lanes));
    if (!stopped && places.tryAcquire()) {
      virtualThreads.execute(() -> run(subscription, places));
    }
  }

  /** A lane that found work brings another one, up to the bound. */
  private void run(String subscription, Semaphore places) {
    try {
      boolean first = true;
      while (!stopped && sendNext.handle(subscription)) {
        if (first) {
          beginLane(subscription);
          first = false;
        }
      }
    } catch (RuntimeException broken) {
      trouble.accept(subscription, broken);
    } finally {
      places.release();
    }
  }
}
