package vn.motcua.notification;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;
import vn.motcua.notification.webhook.application.SendDueEvents;

/** The virtual threads on which webhooks are sent; stopping lets the attempts in hand end. */
final class WebhookLanes implements SmartLifecycle {

  private static final long LAST_ATTEMPTS_SECONDS = 18;

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-lane-", 0).factory());
  private final SendDueEvents sendDueEvents;
  private volatile boolean running;

  WebhookLanes(Function<Executor, SendDueEvents> sending) {
    this.sendDueEvents = sending.apply(threads);
  }

  /** One round over what is due; blocks for two queries. */
  void round() {
    if (running) {
      sendDueEvents.handle();
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    sendDueEvents.stop();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LAST_ATTEMPTS_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
