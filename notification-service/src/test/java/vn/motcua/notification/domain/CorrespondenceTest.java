package vn.motcua.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.domain.Notices.CONTACT;
import static vn.motcua.notification.domain.Notices.KNOWN;
import static vn.motcua.notification.domain.Notices.LATE_EVENING;
import static vn.motcua.notification.domain.Notices.NEXT_SEVEN;
import static vn.motcua.notification.domain.Notices.NOON;
import static vn.motcua.notification.domain.Notices.RULES;
import static vn.motcua.notification.domain.Notices.accepted;
import static vn.motcua.notification.domain.Notices.happening;
import static vn.motcua.notification.domain.Notices.on;
import static vn.motcua.notification.domain.Notices.planned;
import static vn.motcua.notification.domain.Notices.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.domain.NoticeState.Delivered;
import vn.motcua.notification.domain.NoticeState.Failed;
import vn.motcua.notification.domain.NoticeState.OutcomeUnknown;
import vn.motcua.notification.domain.NoticeState.Planned;
import vn.motcua.notification.domain.NoticeState.Sending;
import vn.motcua.notification.domain.NoticeState.Sent;
import vn.motcua.notification.domain.NoticeState.Suppressed;

class CorrespondenceTest {

  private static final Instant LATER = NOON.plusSeconds(5);

  @Test
  void plansOneNoticeForEachChannel() {
    var correspondence = planned(accepted(NOON), NOON);

    assertThat(correspondence.notices())
        .extracting(notice -> notice.key().channel())
        .containsExactly(Channel.SMS, Channel.EMAIL);
    assertThat(correspondence.ready(NOON)).hasSize(2);
    assertThat(correspondence.agencies()).containsExactly("H26.107");
  }

  @Test
  void plansNothingTwiceWhenAnEventComesAgain() {
    var correspondence = planned(accepted(NOON), NOON);

    var again = correspondence.plan(accepted(NOON), 2, LATER, RULES);

    assertThat(again.changed()).isFalse();
    assertThat(again.facts()).isEmpty();
  }

  @Test
  void recordsTooOldInsteadOfSending() {
    var turn =
        Correspondence.open("d-1").plan(accepted(NOON), 1, NOON.plus(Duration.ofHours(73)), RULES);

    assertThat(turn.after().nextDue()).isEmpty();
    assertThat(turn.facts())
        .hasSize(2)
        .allSatisfy(fact ->
            assertThat(fact)
                .isInstanceOfSatisfying(
                    NoticeFact.Failed.class,
                    failed -> assertThat(failed.reason()).isEqualTo(Failure.TOO_OLD)));
  }

  @Test
  void recordsTooOldAlsoForWhatWasPlannedInTimeButCouldNotLeave() {
    var correspondence = planned(accepted(NOON), NOON);

    var turn = correspondence.review(NOON.plus(Duration.ofHours(73)), RULES, KNOWN);

    assertThat(turn.after().notices())
        .allSatisfy(notice -> assertThat(notice.state()).isInstanceOf(Suppressed.class));
  }

  @Test
  void holdsTheShortMessageOverNightButNotTheEmail() {
    var correspondence = planned(accepted(LATE_EVENING), LATE_EVENING);

    assertThat(correspondence.ready(LATE_EVENING))
        .extracting(notice -> notice.key().channel())
        .containsExactly(Channel.EMAIL);
    assertThat(on(Channel.SMS, correspondence).state()).isEqualTo(new Planned(NEXT_SEVEN, 0, 0));
  }

  @Test
  void answersTheCitizensOwnActAtAnyHour() {
    var correspondence = planned(happening(Occasion.SUBMITTED, LATE_EVENING), LATE_EVENING);

    assertThat(correspondence.review(LATE_EVENING, RULES, KNOWN).after().ready(LATE_EVENING))
        .hasSize(2);
  }

  @Test
  void holdsOverNightWhatWasPutOffIntoTheNight() {
    var evening = Instant.parse("2026-11-22T13:59:00Z");
    var sms = on(Channel.SMS, planned(accepted(evening), evening));
    var held = planned(accepted(evening), evening).hold(sms.id(), evening, RULES).after();

    var turn = held.review(LATE_EVENING, RULES, KNOWN);

    assertThat(on(Channel.SMS, turn.after()).state()).isEqualTo(new Planned(NEXT_SEVEN, 1, 0));
  }

  @Test
  void waitsForTheContactOfTheVersionTheEventNames() {
    var correspondence = planned(accepted(NOON), NOON);
    var old = new Contact(0, CONTACT.mobile(), CONTACT.email(), Language.VI);

    var none = correspondence.review(NOON, RULES, new Reach.Awaited());
    var outdated = correspondence.review(NOON, RULES, new Reach.Known(old));

    assertThat(none.after().ready(NOON)).isEmpty();
    assertThat(outdated.after().ready(NOON)).isEmpty();
    assertThat(outdated.after().ready(NOON.plusSeconds(2))).hasSize(2);
    assertThat(outdated.facts()).isEmpty();
  }

  @Test
  void sendsNothingAnyMoreOnceTheContactIsErased() {
    var turn = planned(accepted(NOON), NOON).review(NOON, RULES, new Reach.Erased());

    assertThat(turn.after().notices())
        .extracting(Notice::state)
        .containsOnly(new Suppressed(Failure.CONTACT_ERASED, NOON));
  }

  @Test
  void saysSoWhenTheCitizenLeftNoSuchContact() {
    var onlyEmail = new Contact(1, null, CONTACT.email(), Language.VI);

    var turn = planned(accepted(NOON), NOON).review(NOON, RULES, new Reach.Known(onlyEmail));

    assertThat(on(Channel.SMS, turn.after()).state())
        .isEqualTo(new Suppressed(Failure.NO_CONTACT, NOON));
    assertThat(turn.after().ready(NOON))
        .extracting(notice -> notice.key().channel())
        .containsExactly(Channel.EMAIL);
  }

  @Test
  void claimsANoticeOnlyOnce() {
    var claimed = claimed(Channel.SMS, 7);

    var again = claimed.claim(id(Channel.SMS), trail(LATER, 8), RULES);

    assertThat(again.changed()).isFalse();
  }

  @Test
  void isSentThenDeliveredByTheCarriersReceipt() {
    var sent = settled(claimed(Channel.SMS, 7), new Dispatch.Accepted(List.of("m1")));
    var delivered = sent.after().hear(receipt("m1", null, Receipt.Outcome.DELIVERED));

    assertThat(sent.facts()).hasOnlyElementsOfType(NoticeFact.Sent.class).hasSize(1);
    assertThat(on(Channel.SMS, delivered.after()).state()).isInstanceOf(Delivered.class);
    assertThat(delivered.facts()).hasOnlyElementsOfType(NoticeFact.Delivered.class).hasSize(1);
  }

  @Test
  void isDeliveredOnlyWhenEachPartIs() {
    var sent = settled(claimed(Channel.SMS, 7, 8), new Dispatch.Accepted(List.of("m1", "m2")));

    var first = sent.after().hear(receipt("m1", 7, Receipt.Outcome.DELIVERED));
    var second = first.after().hear(receipt("m2", 8, Receipt.Outcome.DELIVERED));

    assertThat(on(Channel.SMS, first.after()).state()).isInstanceOf(Sent.class);
    assertThat(on(Channel.SMS, second.after()).state()).isInstanceOf(Delivered.class);
  }

  @Test
  void hearsAReceiptThatIsQuickerThanTheAnswer() {
    var delivered = claimed(Channel.SMS, 7).hear(receipt("m1", 7, Receipt.Outcome.DELIVERED));
    var answered =
        delivered
            .after()
            .settle(id(Channel.SMS), new Dispatch.Accepted(List.of("m1")), LATER, RULES);

    assertThat(delivered.facts())
        .extracting(Object::getClass)
        .containsExactly(NoticeFact.Sent.class, NoticeFact.Delivered.class);
    assertThat(answered.changed()).isFalse();
  }

  @Test
  void failsWhenTheCarrierCannotDeliver() {
    var sent = settled(claimed(Channel.SMS, 7), new Dispatch.Accepted(List.of("m1")));

    var failed = sent.after().hear(receipt("m1", null, Receipt.Outcome.REJECTED));

    assertThat(on(Channel.SMS, failed.after()).state())
        .isInstanceOfSatisfying(
            Failed.class, state -> assertThat(state.reason()).isEqualTo(Failure.REJECTED));
  }

  @Test
  void ignoresAReceiptOfSomebodyElse() {
    var sent = settled(claimed(Channel.SMS, 7), new Dispatch.Accepted(List.of("m1")));

    assertThat(sent.after().expects(receipt("m9", 7, Receipt.Outcome.DELIVERED))).isFalse();
    assertThat(sent.after().hear(receipt("m9", 7, Receipt.Outcome.DELIVERED)).changed()).isFalse();
  }

  @Test
  void plansAgainWithGrowingWaitsWhenNothingLeftHoweverOften() {
    var correspondence = planned(accepted(NOON), NOON);
    for (int n = 0; n < 20; n++) {
      correspondence = correspondence.hold(id(Channel.SMS), NOON, RULES).after();
    }

    assertThat(on(Channel.SMS, correspondence).state())
        .isEqualTo(new Planned(NOON.plusSeconds(60), 20, 0));
  }

  @Test
  void givesUpAfterTheLastTemporaryRefusal() {
    var correspondence = planned(accepted(NOON), NOON);
    for (int n = 1; n <= 3; n++) {
      correspondence = correspondence.claim(id(Channel.SMS), trail(NOON, n), RULES).after();
      correspondence = settled(correspondence, new Dispatch.RefusedForNow("busy")).after();
    }

    assertThat(on(Channel.SMS, correspondence).state())
        .isInstanceOfSatisfying(
            Failed.class, state -> assertThat(state.reason()).isEqualTo(Failure.EXPIRED));
  }

  @Test
  void waitsTenMinutesForTheReceiptOfWhatMayHaveLeftThenNeverSendsItAgain() {
    var inDoubt = settled(claimed(Channel.SMS, 7), new Dispatch.Unknown("no answer")).after();

    var early = inDoubt.review(NOON.plus(Duration.ofMinutes(9)), RULES, KNOWN);
    var late = inDoubt.review(NOON.plus(Duration.ofMinutes(10)), RULES, KNOWN);

    assertThat(on(Channel.SMS, early.after()).state()).isInstanceOf(Sending.class);
    assertThat(on(Channel.SMS, late.after()).state()).isInstanceOf(OutcomeUnknown.class);
    assertThat(late.after().ready(NOON.plus(Duration.ofDays(1))))
        .extracting(notice -> notice.key().channel())
        .doesNotContain(Channel.SMS);
    assertThat(late.after().claim(id(Channel.SMS), trail(LATER, 9), RULES).changed()).isFalse();
  }

  @Test
  void leavesTheEmailToCarryWhatTheShortMessageMayNot() {
    var late = claimed(Channel.SMS, 7).review(NOON.plus(Duration.ofMinutes(10)), RULES, KNOWN);

    assertThat(late.after().ready(NOON.plus(Duration.ofMinutes(10))))
        .extracting(notice -> notice.key().channel())
        .containsExactly(Channel.EMAIL);
  }

  @Test
  void stillHearsALateReceiptOfAnUnknownOutcome() {
    var unknown =
        claimed(Channel.SMS, 7).review(NOON.plus(Duration.ofMinutes(11)), RULES, KNOWN).after();

    var heard = unknown.hear(receipt("m1", 7, Receipt.Outcome.DELIVERED));

    assertThat(on(Channel.SMS, heard.after()).state()).isInstanceOf(Delivered.class);
  }

  @Test
  void asksToBeLookedAtAgainWhenTheFirstOfItsNoticesIsDue() {
    assertThat(planned(accepted(LATE_EVENING), LATE_EVENING).nextDue()).contains(LATE_EVENING);
    assertThat(claimed(Channel.EMAIL).nextDue()).contains(NOON);
  }

  private static Correspondence claimed(Channel channel, Integer... references) {
    return planned(accepted(NOON), NOON).claim(id(channel), trail(NOON, references), RULES).after();
  }

  private static Turn settled(Correspondence correspondence, Dispatch dispatch) {
    return correspondence.settle(id(Channel.SMS), dispatch, NOON, RULES);
  }

  private static String id(Channel channel) {
    return on(channel, planned(accepted(NOON), NOON)).id();
  }

  private static Receipt receipt(String messageId, Integer reference, Receipt.Outcome outcome) {
    return new Receipt(messageId, reference, outcome, LATER);
  }
}
