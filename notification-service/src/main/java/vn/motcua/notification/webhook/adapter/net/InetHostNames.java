package vn.motcua.notification.webhook.adapter.net;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.motcua.notification.webhook.application.HostNames;

/**
 * Asks the machine's resolver. It blocks in native code, which would hold a carrier of virtual
 * threads, so it has threads of its own.
 */
final class InetHostNames implements HostNames, AutoCloseable {

  private static final int AT_ONCE = 16;

  private final Duration patience;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("webhook-names-", 0).factory());

  InetHostNames(Duration patience) {
    this.patience = patience;
  }

  @Override
  public List<InetAddress> of(String host) {
    var asked = threads.submit(() -> List.of(InetAddress.getAllByName(host)));
    try {
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException none) {
      asked.cancel(false);
      return List.of();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
