package vn.motcua.event.delivery;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import vn.motcua.event.delivery.listening.EventListener;
import vn.motcua.event.delivery.relay.EventRelay;
import vn.motcua.event.delivery.relay.RelayState;

/** Says whether events leave and arrive, and what they wait for. */
final class DeliveryHealth extends AbstractHealthIndicator {

  private final DeliveryLifecycle lifecycle;
  private final EventRelay relay;
  private final EventListener listener;

  DeliveryHealth(DeliveryLifecycle lifecycle, EventRelay relay, EventListener listener) {
    super("delivery cannot be asked");
    this.lifecycle = lifecycle;
    this.relay = relay;
    this.listener = listener;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var failing = relay.state() instanceof RelayState.Failing;
    var standstill = listener.standstill();
    var up = lifecycle.ready() && !failing && standstill.isEmpty();
    health.status(up ? "UP" : "DOWN");
    health.withDetail("started", lifecycle.ready());
    health.withDetail("relay", relay.state().words());
    health.withDetail("listener", standstill.map(why -> "paused: " + why).orElse("going on"));
    if (up) {
      var waiting = listener.waiting();
      health.withDetail("waitingKeys", waiting.byState());
      waiting.oldest().ifPresent(since -> health.withDetail("oldestWaitsSince", since));
    }
    if (!lifecycle.topicDifferences().isEmpty()) {
      health.withDetail("topicDifferences", lifecycle.topicDifferences());
    }
  }
}
