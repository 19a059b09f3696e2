package vn.motcua.notification.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.webhook.application.HeldSubscriptions.NINE;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.domain.Backoff;
import vn.motcua.notification.webhook.application.Deliveries.Wanted;
import vn.motcua.notification.webhook.domain.Attempt;
import vn.motcua.notification.webhook.domain.DeliveryState;
import vn.motcua.notification.webhook.domain.Health;
import vn.motcua.notification.webhook.domain.RetrySchedule;
import vn.motcua.notification.webhook.domain.SwitchOffRules;
import vn.motcua.notification.webhook.domain.TargetRules;

class SendNextTest {

  private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(2), Duration.ofHours(34));

  private final HeldSubscriptions subscriptions = new HeldSubscriptions();
  private final HeldDeliveries deliveries = new HeldDeliveries();
  private final List<Attempt> attempts = new ArrayList<>();

  @BeforeEach
  void oneEventWaits() {
    subscriptions.add(HeldSubscriptions.subscription("w-1"));
    deliveries.keep(List.of(new Wanted("w-1", HeldDeliveries.event("e-1"))), NINE);
  }

  @Test
  void whatWasNotLookedUpForWantOfAPlaceIsNoAttempt() {
    send(new HostNames.Answer.NotAsked());

    assertThat(attempts).isEmpty();
    assertThat(deliveries.states())
        .containsExactly(new DeliveryState.Pending(0, NINE.plusSeconds(30)));
    assertThat(subscriptions.held.get("w-1").health()).isEqualTo(Health.GOOD);
  }

  @Test
  void aNameWithoutAddressIsAFailedAttempt() {
    send(new HostNames.Answer.Found(List.of()));

    assertThat(attempts).hasSize(1);
    assertThat(deliveries.states())
        .containsExactly(new DeliveryState.Pending(1, NINE.plusSeconds(120)));
    assertThat(subscriptions.held.get("w-1").health().failingSince()).isEqualTo(NINE);
  }

  private void send(HostNames.Answer found) {
    new SendNext(
            subscriptions,
            deliveries,
            new NoLog(),
            (_, _) -> found,
            (_, _, _, _) -> {
              throw new AssertionError("nothing may be sent");
            },
            new SendNext.Rules(
                new RetrySchedule(12, BACKOFF, 0, Duration.ofHours(24)),
                new SwitchOffRules(Duration.ofDays(3), 50),
                TargetRules.of(false, List.of())),
            new SendNext.Chance(() -> "a-1", () -> 0),
            attempts::add,
            Clock.fixed(NINE, ZoneOffset.UTC))
        .handle("w-1");
  }

  private static final class NoLog implements Attempts {
    @Override
    public void log(Attempt attempt) {}

    @Override
    public List<Attempt> page(String subscription, @Nullable Place before, int limit) {
      return List.of();
    }

    @Override
    public boolean remove(String subscription, int some) {
      return true;
    }
  }
}
