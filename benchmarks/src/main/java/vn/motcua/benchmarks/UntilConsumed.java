package vn.motcua.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends a batch of requests, 64 in flight, until each is answered and its event consumed. */
final class UntilConsumed implements Rounds.Work {

  private static final int IN_FLIGHT = 64;
  private static final int BATCH = 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final EventPath path;
  private final Map<String, Long> underWay = new ConcurrentHashMap<>();
  private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();
  private List<String> keys = List.of();
  private volatile CountDownLatch left = new CountDownLatch(0);

  UntilConsumed(EventPath path) {
    this.path = path;
    path.onConsumed(this::consumed);
  }

  @Override
  public void prepare() throws Exception {
    keys = path.ready(BATCH);
  }

  @Override
  public int once() throws Exception {
    left = new CountDownLatch(keys.size());
    Flux.fromIterable(keys).flatMap(this::send, IN_FLIGHT).blockLast(PATIENCE);
    if (!left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new TimeoutException(left.getCount() + " events did not come");
    }
    return keys.size();
  }

  void forgetLatencies() {
    latencies.clear();
  }

  /** From the request to the consumed event, in milliseconds. */
  Map<String, Double> latencies() {
    var sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    return Map.of("p50", percentile(sorted, 0.50), "p99", percentile(sorted, 0.99));
  }

  private Mono<Void> send(String key) {
    underWay.put(key, System.nanoTime());
    return path.send(key);
  }

  private void consumed(String key) {
    var sent = underWay.remove(key);
    if (sent != null) {
      latencies.add(System.nanoTime() - sent);
      left.countDown();
    }
  }

  private static double percentile(long[] sorted, double share) {
    long nanos = sorted[(int) (share * (sorted.length - 1))];
    return Math.round(nanos / 10_000.0) / 100.0;
  }
}
