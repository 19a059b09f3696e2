package vn.motcua.notification.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.webhook.application.HeldSubscriptions.NINE;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.webhook.application.ChangeSubscription.Change;
import vn.motcua.notification.webhook.domain.Secret;

class ChangeSubscriptionTest {

  private final HeldSubscriptions subscriptions = new HeldSubscriptions();
  private final HeldDeliveries deliveries = new HeldDeliveries();
  private final ChangeSubscription change =
      new ChangeSubscription(
          subscriptions,
          deliveries,
          Duration.ofDays(1),
          () -> Secret.of(new byte[32]),
          Clock.fixed(NINE, ZoneOffset.UTC));

  @Test
  void whatWaitsIsTriedAtOnceWhenItIsResumedAndOnlyThen() {
    subscriptions.add(HeldSubscriptions.subscription("w-1"));
    handle(Change.RESUME);
    handle(Change.PAUSE);
    assertThat(deliveries.dueNow).isEmpty();

    handle(Change.RESUME);

    assertThat(deliveries.dueNow).containsExactly("w-1");
    assertThat(subscriptions.held.get("w-1").active()).isTrue();
  }

  private void handle(Change asked) {
    assertThat(change.handle(new Keeper.Operator("p-1"), "w-1", asked)).isPresent();
  }
}
