package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;
import static vn.motcua.signing.domain.ADocument.archive;
import static vn.motcua.signing.domain.ADocument.facts;
import static vn.motcua.signing.domain.ADocument.miss;
import static vn.motcua.signing.domain.ADocument.next;
import static vn.motcua.signing.domain.ADocument.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimestampingTest {
  private static final Verification STANDS = new Verification(List.of());
  private static final Instant LATER = NINE_O_CLOCK.plusSeconds(60);

  @Test
  void anIssuedDocumentOwesItsTimestampFromItsIssueOn() {
    var issued = ADocument.issued();

    assertThat(issued.owesTimestamp()).isTrue();
    assertThat(issued.isTimestampDue(NINE_O_CLOCK)).isTrue();
    assertThat(issued.file()).isEqualTo(issued.seal().revision());
  }

  @Test
  void itsLongTermFormIsTheFileFromThenOnAndIsTold() {
    var issued = ADocument.issued();
    var form = archive(issued.file(), "3");

    var decision = issued.timestamp(form, LATER);

    assertThat(next(decision).file()).isEqualTo(form.revision());
    assertThat(next(decision).owesTimestamp()).isFalse();
    assertThat(facts(decision))
        .containsExactly(new DocumentFact.WasTimestamped(issued.docket(), form, LATER));
  }

  @Test
  void aFormOverAnotherRevisionIsNotRegistered() {
    var held = ADocument.timestamped();

    assertThat(refusal(held.timestamp(archive(held.seal().revision(), "4"), LATER)))
        .isEqualTo(Refusal.TIMESTAMP_OVERTAKEN);
  }

  @Test
  void aRenewalKeepsTheEarlierFormsRegistered() {
    var held = ADocument.timestamped();

    var renewed = next(held.timestamp(archive(held.file(), "4"), LATER));

    assertThat(renewed.file().sha256()).isEqualTo("4".repeat(64));
    assertThat(ArchivedFiles.of(renewed).orElseThrow().superseded())
        .extracting(StoredRevision::sha256)
        .containsExactly("2".repeat(64), "3".repeat(64));
  }

  @Test
  void aHeldTimestampIsDueAgainWhenItAges() {
    var held = ADocument.timestamped();
    var due = NINE_O_CLOCK.plus(Duration.ofDays(700));

    assertThat(held.isTimestampDue(due.minusMillis(1))).isFalse();
    assertThat(held.isTimestampDue(due)).isTrue();
  }

  @Test
  void aRecalledDocumentIsKeptProvableToo() {
    var recalled = next(ADocument.issued().recall(ADocument.chairman(), "Sai thẩm quyền.", LATER));

    var form = next(recalled.timestamp(archive(recalled.file(), "3"), LATER));

    assertThat(form.isInForce()).isFalse();
    assertThat(form.owesTimestamp()).isFalse();
  }

  @Test
  void whileOneTryIsUnderWayNoOtherIsDue() {
    var begun = next(ADocument.issued().beginTimestamp(LATER));

    assertThat(begun.isTimestampUnderWay(LATER.minusMillis(1))).isTrue();
    assertThat(begun.isTimestampDue(LATER.minusMillis(1))).isFalse();
    assertThat(begun.isTimestampUnderWay(LATER)).isFalse();
    assertThat(begun.isTimestampDue(LATER)).isTrue();
  }

  @Test
  void eachMissIsKeptAndMakesTheNextPauseLongerUpToAboutAnHour() {
    var issued = ADocument.issued();
    var pauses = new java.util.ArrayList<Duration>();
    var at = NINE_O_CLOCK;
    for (var time = 0; time < 12; time++) {
      issued = next(issued.missTimestamp(miss(Refusal.TIMESTAMP_NONE, at)));
      pauses.add(Duration.between(at, issued.timestamp().effort().due()));
      at = issued.timestamp().effort().due();
    }

    assertThat(pauses).isSorted();
    assertThat(pauses.getFirst()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
    assertThat(pauses.getLast()).isBetween(Duration.ofHours(1), Duration.ofMinutes(75));
    assertThat(issued.timestamp().effort().misses()).isEqualTo(12);
    assertThat(issued.timestamp().effort().last().why()).isEqualTo(Refusal.TIMESTAMP_NONE);
  }

  @Test
  void aRevokedCertificateIsLookedAtOnceADayOnly() {
    var missed = miss(Refusal.TIMESTAMP_REVOKED, NINE_O_CLOCK);

    var issued = next(ADocument.issued().missTimestamp(missed));

    assertThat(issued.timestamp().effort().due())
        .isAfterOrEqualTo(NINE_O_CLOCK.plus(Duration.ofDays(1)));
  }

  @Test
  void aClassThatRequiresTheTimestampIsNotIssuedWithoutIt() {
    var decision = ADocument.sealed().awaitTimestamp(STANDS, NINE_O_CLOCK);

    assertThat(next(decision).owesTimestamp()).isTrue();
    assertThat(facts(decision)).isEmpty();
  }

  @Test
  void itIsIssuedAsSoonAsItsLongTermFormStands() {
    var sealed = ADocument.awaitingTimestamp();
    var form = archive(sealed.file(), "3");

    var decision = sealed.timestamp(form, LATER);

    assertThat(next(decision).file()).isEqualTo(form.revision());
    assertThat(next(decision).at()).isEqualTo(LATER);
    assertThat(facts(decision))
        .containsExactly(
            new DocumentFact.WasIssued(
                sealed.docket(), sealed.signing(), form.revision(), ProofLevel.B_LTA, LATER),
            new DocumentFact.WasTimestamped(sealed.docket(), form, LATER));
  }

  @Test
  void whatFailedItsCheckGetsNoTimestamp() {
    var heldBack = next(ADocument.sealed().holdBack(new Verification(List.of("X")), LATER));

    assertThat(heldBack.owesTimestamp()).isFalse();
    assertThat(refusal(heldBack.beginTimestamp(LATER))).isEqualTo(Refusal.VERIFICATION_FAILED);
    assertThat(refusal(heldBack.timestamp(archive(heldBack.file(), "3"), LATER)))
        .isEqualTo(Refusal.VERIFICATION_FAILED);
  }

  @Test
  void whatThenFailsItsCheckWaitsForNoTimestampAnyMore() {
    var failing = new Verification(List.of("NOT_THE_AGENCY"));

    var heldBack = next(ADocument.awaitingTimestamp().holdBack(failing, LATER));

    assertThat(heldBack.owesTimestamp()).isFalse();
  }
}
