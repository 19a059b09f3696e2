package vn.motcua.notification.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.webhook.application.HeldSubscriptions.NINE;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeEventsTest {

  private final HeldSubscriptions subscriptions = new HeldSubscriptions();

  @Test
  void leavesNothingToASubscriptionThatWasDeletedMeanwhile() {
    subscriptions.add(HeldSubscriptions.subscription("w-1"));
    subscriptions.add(HeldSubscriptions.subscription("w-2"));
    var deliveries =
        new HeldDeliveries() {
          @Override
          public void keep(List<Wanted> wanted, Instant now) {
            super.keep(wanted, now);
            subscriptions.remove("w-1");
          }
        };

    new TakeEvents(subscriptions, deliveries, Clock.fixed(NINE, ZoneOffset.UTC))
        .handle(List.of(HeldDeliveries.event("e-1")));

    assertThat(deliveries.held).extracting("subscription").containsExactly("w-2");
  }
}
