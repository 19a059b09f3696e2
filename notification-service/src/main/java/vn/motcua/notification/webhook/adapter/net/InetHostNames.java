package vn.motcua.notification.webhook.adapter.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.motcua.notification.webhook.application.HostNames;

/**
 * Asks the machine's resolver. It blocks in native code, which would hold a carrier of virtual
 * threads, so it has threads of its own. A look-up cannot be broken off: while it lasts it keeps
 * its place among those of its asker, so dead name servers hold up their own agency first.
 */
final class InetHostNames implements HostNames, AutoCloseable {

  private static final int AT_ONCE = 32;
  private static final int AT_ONCE_OF_ONE = 4;

  private final Duration patience;
  private final Resolver resolver;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Map<String, Semaphore> placesOfOne = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("webhook-names-", 0).factory());

  /**
   * @param patience to wait for a place, and again for the answer
   */
  InetHostNames(Duration patience) {
    this(patience, InetAddress::getAllByName);
  }

  InetHostNames(Duration patience, Resolver resolver) {
    this.patience = patience;
    this.resolver = resolver;
  }

  @Override
  public Answer of(String asker, String host) {
    long end = System.nanoTime() + patience.toNanos();
    var own = placesOfOne.computeIfAbsent(asker, _ -> new Semaphore(AT_ONCE_OF_ONE));
    try {
      if (!own.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return new Answer.NotAsked();
      }
      if (!places.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        own.release();
        return new Answer.NotAsked();
      }
      return answer(threads.submit(() -> lookedUp(host, own)));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Answer.NotAsked();
    }
  }

  private List<InetAddress> lookedUp(String host, Semaphore own) throws UnknownHostException {
    try {
      return List.of(resolver.of(host));
    } finally {
      places.release();
      own.release();
    }
  }

  /** A look-up has all the patience, so that waiting for a place never counts against a name. */
  private Answer answer(Future<List<InetAddress>> asked) throws InterruptedException {
    try {
      return new Answer.Found(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException none) {
      return new Answer.Found(List.of());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** What knows names. */
  interface Resolver {
    InetAddress[] of(String host) throws UnknownHostException;
  }
}
