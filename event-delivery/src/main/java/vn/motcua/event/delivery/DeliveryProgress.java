package vn.motcua.event.delivery;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import vn.motcua.event.delivery.listening.EventListener;
import vn.motcua.event.delivery.relay.EventRelay;

/**
 * For readiness: down when events wait and none has moved for a minute. A shorter outage is ridden
 * out, since what is written meanwhile is published later.
 */
final class DeliveryProgress extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final EventRelay relay;
  private final EventListener listener;
  private final Clock clock;

  DeliveryProgress(EventRelay relay, EventListener listener, Clock clock) {
    super("delivery cannot be asked");
    this.relay = relay;
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var limit = clock.instant().minus(PATIENCE);
    var relayStalls = relay.stalledSince().filter(since -> since.isBefore(limit));
    var listenerStalls = listener.standsStillSince().filter(since -> since.isBefore(limit));
    health.status(relayStalls.isEmpty() && listenerStalls.isEmpty() ? "UP" : "DOWN");
    relayStalls.ifPresent(since -> health.withDetail("nothingPublishedSince", since));
    listenerStalls.ifPresent(since -> health.withDetail("nothingHandledSince", since));
  }
}
