package vn.motcua.notification.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.domain.Backoff;
import vn.motcua.notification.domain.Dispatch;
import vn.motcua.notification.domain.EmailAddress;

class SubscriptionTest {

  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
  private static final SwitchOffRules RULES = new SwitchOffRules(Duration.ofDays(3), 50);
  private static final Outcome FAILED = new Outcome.Failed(Outcome.Fault.STATUS, 500, null);
  private static final Outcome TAKEN = new Outcome.Taken(204);

  private final Subscription fresh =
      Subscription.open(
          "w-1",
          "H26.107",
          "Kho dữ liệu",
          TargetUrl.parse("https://partner.vn/hook").orElseThrow(),
          new EventSelection(Set.of("motcua.dossier", "vn.motcua.route.opened")),
          new EmailAddress("it@partner.vn"),
          Secret.of(new byte[32]),
          NINE,
          "p-1");

  @Test
  void switchesOffAfterThreeDaysWithoutASuccess() {
    var failing = fresh.after(FAILED, false, NINE, RULES);

    var almost = failing.after(FAILED, false, NINE.plus(Duration.ofDays(3)).minusSeconds(1), RULES);
    var then = failing.after(FAILED, false, NINE.plus(Duration.ofDays(3)), RULES);

    assertThat(almost.active()).isTrue();
    assertThat(then.standing())
        .isEqualTo(
            new Standing.SwitchedOff(NINE.plus(Duration.ofDays(3)), SwitchOffReason.FAILING));
    assertThat(then.notice()).isInstanceOf(OwnerNotice.Waiting.class);
  }

  @Test
  void oneSuccessBeginsTheCountAnew() {
    var failing = fresh.after(FAILED, true, NINE, RULES);

    var well = failing.after(TAKEN, false, NINE.plus(Duration.ofDays(2)), RULES);

    assertThat(well.health()).isEqualTo(Health.GOOD);
    assertThat(well.after(FAILED, false, NINE.plus(Duration.ofDays(4)), RULES).active()).isTrue();
  }

  @Test
  void switchesOffAfterFiftyEventsGivenUpInARow() {
    var subscription = fresh;
    for (int n = 1; n < 50; n++) {
      subscription = subscription.after(FAILED, true, NINE, RULES);
      assertThat(subscription.active()).isTrue();
    }

    assertThat(subscription.after(FAILED, true, NINE, RULES).standing())
        .isEqualTo(new Standing.SwitchedOff(NINE, SwitchOffReason.GIVEN_UP));
  }

  @Test
  void switchesOffAtOnceWhenTheReceiverIsGone() {
    assertThat(fresh.after(new Outcome.Gone(), true, NINE, RULES).standing())
        .isEqualTo(new Standing.SwitchedOff(NINE, SwitchOffReason.GONE));
  }

  @Test
  void beginsCleanWhenItIsResumed() {
    var off = fresh.after(new Outcome.Gone(), true, NINE, RULES);

    var resumed = off.resume();

    assertThat(resumed.active()).isTrue();
    assertThat(resumed.health()).isEqualTo(Health.GOOD);
    assertThat(resumed.notice()).isNull();
    assertThat(off.pause(NINE)).isEqualTo(off);
    assertThat(fresh.delete(NINE).resume().deleted()).isTrue();
  }

  @Test
  void takesWhatItNamesFromItsBeginningOn() {
    assertThat(fresh.takes(event("motcua.dossier", "vn.motcua.dossier.accepted.v1", NINE)))
        .isTrue();
    assertThat(fresh.takes(event("motcua.routing", "vn.motcua.route.opened.v2", NINE))).isTrue();
    assertThat(fresh.takes(event("motcua.routing", "vn.motcua.route.opened-late.v1", NINE)))
        .isFalse();
    assertThat(fresh.takes(event("motcua.dossier", "x.v1", NINE.minusMillis(1)))).isFalse();
    assertThat(fresh.pause(NINE).takes(event("motcua.dossier", "x.v1", NINE))).isTrue();
    assertThat(fresh.delete(NINE).takes(event("motcua.dossier", "x.v1", NINE))).isFalse();
  }

  @Test
  void theSecretBeforeSignsForADayMore() {
    var fresher = Secret.of("12345678901234567890123456789012".getBytes());

    var rotated = fresh.rotate(fresher, NINE, Duration.ofHours(24)).secrets();

    assertThat(rotated.valid(NINE)).containsExactly(fresher, fresh.secrets().current());
    assertThat(rotated.valid(NINE.plus(Duration.ofHours(24)))).containsExactly(fresher);
    assertThat(rotated.toString()).doesNotContain(fresher.text());
  }

  @Test
  void aNoticeIsTriedAgainUnlessItMayHaveLeft() {
    var waiting = new OwnerNotice.Waiting(0, NINE);
    var backoff = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(15));

    assertThat(waiting.after(new Dispatch.NothingLeft("x"), NINE, backoff, 2))
        .isEqualTo(new OwnerNotice.Waiting(1, NINE.plusSeconds(10)));
    assertThat(waiting.after(new Dispatch.Unknown("x"), NINE, backoff, 2))
        .isEqualTo(new OwnerNotice.Failed(NINE));
    assertThat(
            new OwnerNotice.Waiting(1, NINE)
                .after(new Dispatch.RefusedForNow("x"), NINE, backoff, 2))
        .isEqualTo(new OwnerNotice.Failed(NINE));
  }

  private static Event event(String topic, String type, Instant at) {
    return new Event(topic, "d-1", "intake/dossier/d-1@1", "e-1", type, at, "{}");
  }
}
