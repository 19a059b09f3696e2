package vn.motcua.notification.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.notification.application.Carrier;
import vn.motcua.notification.application.Outgoing;
import vn.motcua.notification.domain.Backoff;
import vn.motcua.notification.domain.Dispatch;
import vn.motcua.notification.webhook.domain.Outcome;
import vn.motcua.notification.webhook.domain.OwnerNotice;
import vn.motcua.notification.webhook.domain.SwitchOffRules;

class TellKeepersTest {

  private static final SwitchOffRules RULES = new SwitchOffRules(Duration.ofDays(3), 50);

  private final HeldSubscriptions subscriptions = new HeldSubscriptions();
  private final List<String> letters = new ArrayList<>();

  @Test
  void aLetterThatGetsNoAnswerIsNotSentAgainAndHoldsUpNoOther() {
    switchedOff("w-1");
    switchedOff("w-2");

    tell().handle();

    assertThat(letters).hasSize(2);
    assertThat(subscriptions.all())
        .extracting("notice")
        .containsOnly(new OwnerNotice.Failed(HeldSubscriptions.NINE));
  }

  private void switchedOff(String id) {
    subscriptions.add(
        HeldSubscriptions.subscription(id)
            .after(new Outcome.Gone(), true, HeldSubscriptions.NINE, RULES));
  }

  private TellKeepers tell() {
    return new TellKeepers(
        subscriptions,
        new Silent(),
        Duration.ofMillis(50),
        new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(15)),
        3,
        Clock.fixed(HeldSubscriptions.NINE, ZoneOffset.UTC));
  }

  /** Takes letters and never answers. */
  private final class Silent implements Carrier {
    @Override
    public boolean reachable() {
      return true;
    }

    @Override
    public Mono<Dispatch> carry(Outgoing outgoing) {
      letters.add(outgoing.toString());
      return Mono.never();
    }
  }
}
