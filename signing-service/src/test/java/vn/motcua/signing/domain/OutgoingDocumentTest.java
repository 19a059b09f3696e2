package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.CHAIRMAN;
import static vn.motcua.signing.domain.ADocument.CLERK;
import static vn.motcua.signing.domain.ADocument.FROZEN;
import static vn.motcua.signing.domain.ADocument.MONDAY;
import static vn.motcua.signing.domain.ADocument.NEXT_DAY;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;
import static vn.motcua.signing.domain.ADocument.REVIEWER;
import static vn.motcua.signing.domain.ADocument.SPECIALIST;
import static vn.motcua.signing.domain.ADocument.next;
import static vn.motcua.signing.domain.ADocument.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutgoingDocumentTest {
  private static final WorkingDays NEXT_CALENDAR_DAY = (agency, day) -> day.plusDays(1);
  private static final WorkingDays MONDAY_AFTER_FRIDAY =
      (agency, day) -> day.plusDays(day.getDayOfWeek().getValue() == 5 ? 3 : 1);

  @Test
  void onlyADocumentWithThePersonalLayerOffersTheAgencyLayer() {
    var states =
        Stream.of(OutgoingDocument.class, Unissued.class)
            .flatMap(each -> Arrays.stream(each.getPermittedSubclasses()));

    var sealable =
        states.filter(state ->
            Arrays.stream(state.getDeclaredMethods())
                    .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                    .anyMatch(SignatureLayer.OfAgency.class::equals)
                && !state.getSimpleName().equals("Sealed")
                && !state.getSimpleName().equals("Issued"));

    assertThat(sealable).containsExactly(AwaitingAgency.class);
    assertThat(AwaitingAgency.class.getRecordComponents())
        .extracting(component -> (Object) component.getType())
        .contains(SignatureLayer.Personal.class);
  }

  @Test
  void refusesApprovalWithoutContentReviewAndFormatCheck() {
    var contentOnly =
        next(
            ADocument.drafted()
                .review(ReviewKind.CONTENT, new Finding(true, REVIEWER, "", NINE_O_CLOCK)));

    assertThat(refusal(ADocument.drafted().approve(ADocument.chairman(), NINE_O_CLOCK)))
        .isEqualTo(Refusal.NOT_REVIEWED);
    assertThat(refusal(contentOnly.approve(ADocument.chairman(), NINE_O_CLOCK)))
        .isEqualTo(Refusal.NOT_REVIEWED);
  }

  @Test
  void anEditStartsTheInitialsOver() {
    var edited = next(ADocument.reviewed().edit(ADocument.words(), SPECIALIST, NINE_O_CLOCK));

    assertThat(edited.manuscript().revision()).isEqualTo(2);
    assertThat(refusal(edited.approve(ADocument.chairman(), NINE_O_CLOCK)))
        .isEqualTo(Refusal.NOT_REVIEWED);
  }

  @Test
  void aFailedReviewTakesTheInitialsAway() {
    var returned =
        next(
            ADocument.reviewed()
                .review(ReviewKind.FORMAT, new Finding(false, CLERK, "Sai lề.", NINE_O_CLOCK)));

    assertThat(returned.manuscript().content()).isNull();
    assertThat(returned.manuscript().format()).isNull();
  }

  @Test
  void refusesTheApprovalOfOnesOwnDraft() {
    var writtenByHim = next(ADocument.drafted().edit(ADocument.words(), CHAIRMAN, NINE_O_CLOCK));

    assertThat(refusal(writtenByHim.approve(ADocument.chairman(), NINE_O_CLOCK)))
        .isEqualTo(Refusal.OWN_DRAFT);
  }

  @Test
  void refusesTheReviewOfOnesOwnDraft() {
    var written = next(ADocument.drafted().edit(ADocument.words(), REVIEWER, NINE_O_CLOCK));

    assertThat(
            refusal(
                written.review(ReviewKind.CONTENT, new Finding(true, REVIEWER, "", NINE_O_CLOCK))))
        .isEqualTo(Refusal.OWN_DRAFT);
  }

  @Test
  void refusesAnAuthorityOutsideItsDaysOrOfAnotherAgency() {
    var expired = authority("H26.107", LocalDate.of(2026, 11, 22));
    var elsewhere = authority("H26.170", LocalDate.of(2030, 1, 1));

    assertThat(refusal(ADocument.reviewed().approve(expired, NINE_O_CLOCK)))
        .isEqualTo(Refusal.AUTHORITY_EXPIRED);
    assertThat(refusal(ADocument.reviewed().approve(elsewhere, NINE_O_CLOCK)))
        .isEqualTo(Refusal.NO_AUTHORITY);
  }

  @Test
  void onlyTheApproverOpensTheSigning() {
    var someoneElse =
        new Authority("p-9", "Khác", "H26.107", "KT", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", null, null);

    assertThat(ADocument.approved().hindrance(someoneElse, NINE_O_CLOCK))
        .contains(Refusal.NOT_THE_APPROVER);
  }

  @Test
  void refusesToOpenASigningUnderAnotherDayThanThePrintedOne() {
    var opened = ADocument.signing();
    var late = new Signing(opened.signer(), opened.number(), opened.frozen(), 1, NEXT_DAY);

    assertThat(refusal(ADocument.approved().openSigning(late))).isEqualTo(Refusal.DAY_PASSED);
  }

  @Test
  void refusesASignatureOverOtherBytesThanTheFrozenOnes() {
    var answer = ADocument.awaitingPerson().attempt(CHAIRMAN, "0".repeat(64), NINE_O_CLOCK);

    assertThat(refusal(answer)).isEqualTo(Refusal.SIGNED_OTHER_BYTES);
  }

  @Test
  void refusesThePersonalLayerOfAnyoneButTheApprover() {
    var answer = ADocument.awaitingPerson().attempt(REVIEWER, FROZEN, NINE_O_CLOCK);

    assertThat(refusal(answer)).isEqualTo(Refusal.NOT_THE_APPROVER);
  }

  @Test
  void refusesThePersonalLayerWhenTheAuthorityEndedMeanwhile() {
    var signing = ADocument.signing();
    var lastDay =
        new AwaitingPerson(
            ADocument.docket(),
            ADocument.reviewed().manuscript(),
            ADocument.approved().approval(),
            List.of(),
            new Signing(
                authority("H26.107", MONDAY.minusDays(1)),
                signing.number(),
                signing.frozen(),
                1,
                NINE_O_CLOCK),
            null);

    assertThat(refusal(lastDay.attempt(CHAIRMAN, FROZEN, NINE_O_CLOCK)))
        .isEqualTo(Refusal.AUTHORITY_EXPIRED);
  }

  @Test
  void aNumberLivesThroughThePrintedDayInVietnamAndIsVoidAtMidnight() {
    var lastMinute = Instant.parse("2026-11-23T16:59:59Z");
    var midnight = Instant.parse("2026-11-23T17:00:00Z");
    var waiting = ADocument.awaitingPerson();

    assertThat(waiting.hasLapsed(lastMinute)).isFalse();
    assertThat(refusal(waiting.attempt(CHAIRMAN, FROZEN, midnight))).isEqualTo(Refusal.DAY_PASSED);
    assertThat(next(waiting.lapse(midnight)).voided())
        .containsExactly(
            new VoidedNumber(ADocument.number(), VoidedNumber.Reason.DAY_PASSED, midnight));
  }

  @Test
  void aRepeatedAttemptSoonAfterClaimsTheSameInstant() {
    var first = next(ADocument.awaitingPerson().attempt(CHAIRMAN, FROZEN, NINE_O_CLOCK));

    var soon = next(first.attempt(CHAIRMAN, FROZEN, NINE_O_CLOCK.plusSeconds(60)));
    var later = next(first.attempt(CHAIRMAN, FROZEN, NINE_O_CLOCK.plusSeconds(3600)));

    assertThat(soon.attempt()).isEqualTo(NINE_O_CLOCK);
    assertThat(later.attempt()).isEqualTo(NINE_O_CLOCK.plusSeconds(3600));
  }

  @Test
  void theSealMayFollowOnTheNextWorkingDayButNotLater() {
    var friday = Instant.parse("2026-11-27T02:00:00Z");
    var waiting = signedOn(friday);

    assertThat(waiting.hasLapsed(friday.plusSeconds(3 * 86_400), MONDAY_AFTER_FRIDAY)).isFalse();
    assertThat(refusal(waiting.attempt(friday.plusSeconds(4 * 86_400), MONDAY_AFTER_FRIDAY)))
        .isEqualTo(Refusal.SEAL_TOO_LATE);
  }

  @Test
  void refusesASealOverOtherBytesThanLayerOneMade() {
    var foreign =
        new SignatureLayer.OfAgency(
            CLERK, FROZEN, new StoredRevision("x", "2".repeat(64), 1), "b", NINE_O_CLOCK);

    assertThat(refusal(ADocument.awaitingAgency().seal(foreign, NEXT_CALENDAR_DAY)))
        .isEqualTo(Refusal.SIGNED_OTHER_BYTES);
  }

  @Test
  void refusesASealBeforeTheSignature() {
    var answer =
        ADocument.awaitingAgency().attempt(NINE_O_CLOCK.minusSeconds(1), NEXT_CALENDAR_DAY);

    assertThat(refusal(answer)).isEqualTo(Refusal.SEAL_BEFORE_SIGNATURE);
  }

  @Test
  void issuesNothingThatAStrangersCheckDoubts() {
    var doubt = new Verification(List.of("AGENCY:CHAIN"));

    assertThat(refusal(ADocument.sealed().issue(doubt, NINE_O_CLOCK)))
        .isEqualTo(Refusal.VERIFICATION_FAILED);
    assertThat(next(ADocument.sealed().holdBack(doubt, NINE_O_CLOCK)).findings())
        .containsExactly("AGENCY:CHAIN");
  }

  @Test
  void issuesWithNumberAndFileWhenBothLayersStand() {
    var answer = ADocument.sealed().issue(new Verification(List.of()), NINE_O_CLOCK);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            accepted ->
                assertThat(accepted.facts())
                    .containsExactly(
                        new DocumentFact.WasIssued(
                            ADocument.docket(),
                            ADocument.signing(),
                            ADocument.agencyLayer(NINE_O_CLOCK).revision(),
                            NINE_O_CLOCK)));
  }

  @Test
  void aRejectionVoidsTheNumberItHolds() {
    var rejection = rejection("Sai đối tượng.");

    var rejected = next(ADocument.awaitingAgency().reject(rejection));

    assertThat(rejected.voided())
        .containsExactly(
            new VoidedNumber(ADocument.number(), VoidedNumber.Reason.REJECTED, rejection.at()));
  }

  @Test
  void refusesARejectionWithoutAReason() {
    assertThat(refusal(ADocument.drafted().reject(rejection(" "))))
        .isEqualTo(Refusal.REASON_MISSING);
  }

  @Test
  void aConfidentialDocumentLeavesAStubWithoutContent() {
    var stub =
        next(
            OutgoingDocument.refuseConfidential(
                new DocumentId("s-1"),
                "H26.107",
                DocumentType.QD,
                SecrecyGround.OWN_CONTENT,
                CLERK,
                NINE_O_CLOCK));

    assertThat(stub.getClass().getRecordComponents())
        .extracting(component -> component.getName())
        .containsExactly("id", "agency", "type", "ground", "by", "at", "approval");
  }

  private static Rejection rejection(String reason) {
    return new Rejection(Rejection.Cause.BY_PERSON, CHAIRMAN, reason, NINE_O_CLOCK);
  }

  private static Authority authority(String agency, LocalDate until) {
    return new Authority(
        CHAIRMAN, "Hoàng Văn Nam", agency, "TM", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", null, until);
  }

  private static AwaitingAgency signedOn(Instant at) {
    var template = ADocument.awaitingAgency();
    return new AwaitingAgency(
        template.docket(),
        template.manuscript(),
        template.approval(),
        List.of(),
        template.signing(),
        ADocument.personalLayer(at),
        null);
  }
}
