package vn.motcua.event.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.event.delivery.listening.EventListener;
import vn.motcua.event.delivery.relay.EventRelay;

/**
 * Starts topics, relay and listener after the rest of the service, and stops them before it; a
 * broker or database that is not there yet is waited for in the background.
 */
final class DeliveryLifecycle implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryLifecycle.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final DeliveryProperties properties;
  private final TopicSetup topics;
  private final EventRelay relay;
  private final EventListener listener;
  private volatile boolean ready;
  private volatile List<String> differences = List.of();
  private @Nullable Thread starter;

  DeliveryLifecycle(
      DeliveryProperties properties, TopicSetup topics, EventRelay relay, EventListener listener) {
    this.properties = properties;
    this.topics = topics;
    this.relay = relay;
    this.listener = listener;
  }

  @Override
  public synchronized void start() {
    if (starter == null) {
      starter =
          Thread.ofPlatform()
              .daemon()
              .name(properties.service() + "-delivery-start")
              .start(this::untilStarted);
    }
  }

  private void untilStarted() {
    try {
      while (!ready) {
        tryToStart();
      }
    } catch (InterruptedException stopped) {
      LOG.info("delivery stopped before it had started service={}", properties.service());
    }
  }

  private void tryToStart() throws InterruptedException {
    try {
      differences = topics.run();
      if (properties.publish()) {
        relay.start();
      }
      listener.start();
      ready = true;
      LOG.info("delivery started service={}", properties.service());
    } catch (ExecutionException | TimeoutException | RuntimeException notYet) {
      LOG.warn("delivery waits service={} for={}", properties.service(), notYet.toString());
      Thread.sleep(PAUSE);
    }
  }

  @Override
  public synchronized void stop() {
    var starting = starter;
    if (starting == null) {
      return;
    }
    starting.interrupt();
    try {
      starting.join(Duration.ofSeconds(5));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    listener.close();
    relay.close();
    starter = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return starter != null;
  }

  /** Whether topics, relay and listener have been started. */
  boolean ready() {
    return ready;
  }

  /** How topics differ from what is declared. */
  List<String> topicDifferences() {
    return differences;
  }
}
