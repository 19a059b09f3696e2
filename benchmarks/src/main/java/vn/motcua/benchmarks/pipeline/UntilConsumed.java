package vn.motcua.benchmarks.pipeline;

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
import vn.motcua.benchmarks.Rounds.Work;

/** Sends a batch of requests until each is answered and its event consumed. */
final class UntilConsumed implements Work, EventPath.Watcher {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final EventPath path;
  private final int batch;
  private final Map<String, Long> underWay = new ConcurrentHashMap<>();
  private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();
  private List<String> keys = List.of();
  private volatile CountDownLatch left = new CountDownLatch(0);

  UntilConsumed(EventPath path, int batch) {
    this.path = path;
    this.batch = batch;
  }

  @Override
  public void prepare() throws Exception {
    path.watchedBy(this);
    keys = path.ready(batch);
  }

  @Override
  public int once() throws Exception {
    left = new CountDownLatch(keys.size());
    Flux.fromIterable(keys)
        .buffer(path.group())
        .flatMap(path::send, path.inFlight())
        .blockLast(PATIENCE);
    awaitRest();
    return keys.size();
  }

  /** The same at a steady pace; answers the latencies of these requests alone. */
  Map<String, Double> paced(double perSecond, Duration length) throws Exception {
    path.watchedBy(this);
    keys = path.ready((int) (perSecond * length.toSeconds()));
    forgetLatencies();
    left = new CountDownLatch(keys.size());
    var pause = Duration.ofNanos((long) (1e9 / perSecond));
    Flux.interval(pause)
        .onBackpressureBuffer()
        .zipWithIterable(keys, (tick, key) -> List.of(key))
        .flatMap(path::send, 1024)
        .blockLast(PATIENCE);
    awaitRest();
    return latencies();
  }

  void forgetLatencies() {
    latencies.clear();
  }

  /** From the accepted request to the consumed event, in milliseconds. */
  Map<String, Double> latencies() {
    var sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
    return Map.of("p50", percentile(sorted, 0.50), "p99", percentile(sorted, 0.99));
  }

  @Override
  public void accepted(String key) {
    underWay.put(key, System.nanoTime());
  }

  @Override
  public void consumed(String key) {
    var sent = underWay.remove(key);
    if (sent != null) {
      latencies.add(System.nanoTime() - sent);
      left.countDown();
    }
  }

  private void awaitRest() throws InterruptedException, TimeoutException {
    if (!left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new TimeoutException(left.getCount() + " events did not come");
    }
  }

  private static double percentile(long[] sorted, double share) {
    long nanos = sorted[(int) (share * (sorted.length - 1))];
    return Math.round(nanos / 10_000.0) / 100.0;
  }
}
