package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.AGENCY;
import static vn.motcua.signing.domain.ADocument.CHAIRMAN;
import static vn.motcua.signing.domain.ADocument.CLERK;
import static vn.motcua.signing.domain.ADocument.NEXT_DAY;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;
import static vn.motcua.signing.domain.ADocument.facts;
import static vn.motcua.signing.domain.ADocument.next;
import static vn.motcua.signing.domain.ADocument.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AfterIssueTest {
  private static final String OTHER = "H26.170";
  private static final String THERE = "p-2006";
  private static final WorkingDays DAYS = (agency, day) -> day.plusDays(1);

  @Test
  void aDocumentLeavesByTheEndOfTheNextWorkingDayAnUrgentOneAtOnce() {
    var usual = ADocument.issued("doc-7", DocumentType.TB, ADocument.sentTo(Urgency.NORMAL, OTHER));
    var urgent =
        ADocument.issued("doc-8", DocumentType.TB, ADocument.sentTo(Urgency.URGENT, OTHER));

    assertThat(usual.dispatchDue(DAYS)).isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
    assertThat(urgent.dispatchDue(DAYS)).isEqualTo(NINE_O_CLOCK);
  }

  @Test
  void aSendingIsToldOnceAndTakesTheAgencyOffTheList() {
    var issued =
        ADocument.issued("doc-7", DocumentType.TB, ADocument.sentTo(Urgency.NORMAL, OTHER));

    var sent = issued.dispatch(OTHER, CLERK, NINE_O_CLOCK);

    assertThat(next(sent).after().circulation().unsent()).isEmpty();
    assertThat(facts(sent))
        .containsExactly(new DocumentFact.WasDispatched(issued.docket(), OTHER, NINE_O_CLOCK));
    assertThat(next(sent).dispatch(OTHER, CLERK, NEXT_DAY)).isEqualTo(Decision.accept(next(sent)));
    assertThat(refusal(issued.dispatch(AGENCY, CLERK, NINE_O_CLOCK))).isEqualTo(Refusal.OWN_AGENCY);
  }

  @Test
  void theReceiverAcknowledgesOnceAndCannotReturnItAfterwards() {
    var acknowledged = sent().acknowledge(OTHER, THERE, NINE_O_CLOCK);

    assertThat(facts(acknowledged)).hasSize(1);
    assertThat(facts(next(acknowledged).acknowledge(OTHER, THERE, NEXT_DAY))).isEmpty();
    assertThat(refusal(next(acknowledged).sendBack(OTHER, THERE, "Sai.", NEXT_DAY)))
        .isEqualTo(Refusal.DISPATCH_ACKNOWLEDGED);
  }

  @Test
  void aReturnNeedsAReasonAndADocumentMayBeSentAgainAfterIt() {
    assertThat(refusal(sent().sendBack(OTHER, THERE, " ", NINE_O_CLOCK)))
        .isEqualTo(Refusal.REASON_MISSING);
    var returned = next(sent().sendBack(OTHER, THERE, "Chữ ký không hợp lệ.", NINE_O_CLOCK));

    assertThat(refusal(returned.acknowledge(OTHER, THERE, NEXT_DAY)))
        .isEqualTo(Refusal.DISPATCH_RETURNED);
    var again = returned.dispatch(OTHER, CLERK, NEXT_DAY);
    assertThat(facts(again)).hasSize(1);
    assertThat(next(again).after().circulation().dispatches()).hasSize(2);
  }

  @Test
  void whoNeverGotItHasNothingToAnswer() {
    assertThat(refusal(ADocument.issued().acknowledge(OTHER, THERE, NINE_O_CLOCK)))
        .isEqualTo(Refusal.NOT_FOUND);
  }

  @Test
  void theOriginalIsFiledOnce() {
    var archived = ADocument.issued().archive(new Archiving("01.QD.2026", CLERK, NINE_O_CLOCK));

    assertThat(facts(archived))
        .containsExactly(
            new DocumentFact.WasArchived(
                ADocument.docket(), ADocument.agencyLayer(NINE_O_CLOCK).revision(), NINE_O_CLOCK));
    assertThat(facts(next(archived).archive(new Archiving("01.QD.2026", CLERK, NEXT_DAY))))
        .isEmpty();
    assertThat(refusal(next(archived).archive(new Archiving("02.QD.2026", CLERK, NEXT_DAY))))
        .isEqualTo(Refusal.ALREADY_ARCHIVED);
  }

  @Test
  void anIssuedOfficialLetterCorrectsTheFormAndTheDocumentStaysInForce() {
    var letter = issued("doc-9", DocumentType.CV);

    var corrected = ADocument.issued().correct(letter, CLERK, NEXT_DAY);

    assertThat(next(corrected).isInForce()).isTrue();
    assertThat(facts(corrected))
        .containsExactly(
            new DocumentFact.WasCorrected(
                ADocument.docket(), ADocument.number(), letter.id(), NEXT_DAY));
    assertThat(facts(next(corrected).correct(letter, CLERK, NEXT_DAY))).isEmpty();
    assertThat(
            refusal(ADocument.issued().correct(issued("doc-9", DocumentType.TB), CLERK, NEXT_DAY)))
        .isEqualTo(Refusal.NOT_A_CORRECTION);
    assertThat(refusal(letter.correct(letter, CLERK, NEXT_DAY))).isEqualTo(Refusal.SAME_DOCUMENT);
  }

  @Test
  void onlyADocumentOfTheSameFormInForceReplaces() {
    var decision = issued("doc-9", DocumentType.QD);
    var recalled = next(decision.recall(ADocument.chairman(), "Sai.", NEXT_DAY));

    var replaced = replace(ADocument.issued(), decision);

    assertThat(next(replaced).isInForce()).isFalse();
    assertThat(facts(replaced))
        .containsExactly(
            new DocumentFact.WasReplaced(
                ADocument.docket(), ADocument.number(), decision.id(), NEXT_DAY));
    assertThat(facts(replace(next(replaced), decision))).isEmpty();
    assertThat(refusal(replace(ADocument.issued(), issued("doc-9", DocumentType.TB))))
        .isEqualTo(Refusal.NOT_A_REPLACEMENT);
    assertThat(refusal(replace(ADocument.issued(), recalled))).isEqualTo(Refusal.NOT_A_REPLACEMENT);
  }

  @Test
  void onlyWhoMaySignSuchADocumentRecallsItAndSaysWhy() {
    var expired =
        new Authority(
            CHAIRMAN,
            "Hoàng Văn Nam",
            AGENCY,
            "TM",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            null,
            LocalDate.of(2026, 11, 22));

    assertThat(refusal(ADocument.issued().recall(expired, "Sai.", NEXT_DAY)))
        .isEqualTo(Refusal.AUTHORITY_EXPIRED);
    assertThat(refusal(ADocument.issued().recall(ADocument.chairman(), "", NEXT_DAY)))
        .isEqualTo(Refusal.REASON_MISSING);
  }

  @Test
  void aSecondRecallChangesNothing() {
    var recalled = ADocument.issued().recall(ADocument.chairman(), "Sai.", NEXT_DAY);

    assertThat(facts(recalled))
        .containsExactly(
            new DocumentFact.WasRecalled(ADocument.docket(), ADocument.number(), NEXT_DAY));
    assertThat(next(recalled).recall(ADocument.chairman(), "Sai nữa.", NEXT_DAY))
        .isEqualTo(Decision.accept(next(recalled)));
  }

  static Stream<Function<Issued, Decision<Issued>>> moves() {
    return Stream.of(
        it -> it.dispatch("H26.171", CLERK, NEXT_DAY),
        it -> it.acknowledge(OTHER, THERE, NEXT_DAY),
        it -> it.sendBack(OTHER, THERE, "Sai.", NEXT_DAY),
        it -> it.archive(new Archiving("01", CLERK, NEXT_DAY)),
        it -> it.correct(issued("doc-9", DocumentType.CV), CLERK, NEXT_DAY));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void aRecalledOrReplacedDocumentIsFrozen(Function<Issued, Decision<Issued>> move) {
    var recalled = next(sent().recall(ADocument.chairman(), "Sai.", NEXT_DAY));
    var replaced = next(replace(sent(), issued("doc-9", DocumentType.QD)));

    assertThat(refusal(move.apply(recalled))).isEqualTo(Refusal.RECALLED);
    assertThat(refusal(move.apply(replaced))).isEqualTo(Refusal.REPLACED);
  }

  @Test
  void aRecalledDocumentIsNotReplacedAndAReplacedOneNotRecalled() {
    var other = issued("doc-9", DocumentType.QD);
    var recalled = next(ADocument.issued().recall(ADocument.chairman(), "Sai.", NEXT_DAY));
    var replaced = next(replace(ADocument.issued(), other));

    assertThat(refusal(replace(recalled, other))).isEqualTo(Refusal.RECALLED);
    assertThat(refusal(replaced.recall(ADocument.chairman(), "Sai.", NEXT_DAY)))
        .isEqualTo(Refusal.REPLACED);
  }

  @Test
  void aWithdrawalThatComesTooLateIsToldOncePerEvent() {
    var late = new LateWithdrawal("e-1", NEXT_DAY);

    var refused = ADocument.issued().refuseCancellation(late);

    assertThat(facts(refused))
        .containsExactly(
            new DocumentFact.CancellationWasRefused(
                ADocument.docket(), ADocument.number(), NINE_O_CLOCK, NEXT_DAY));
    assertThat(facts(next(refused).refuseCancellation(late))).isEmpty();
  }

  @Test
  void aWithdrawalInTimeCancelsAndVoidsTheNumber() {
    var withdrawal =
        new Rejection(Rejection.Cause.DOSSIER_WITHDRAWN, "intake-service", "", NINE_O_CLOCK);

    var cancelled = ADocument.awaitingAgency().cancel(withdrawal);

    assertThat(facts(cancelled))
        .containsExactly(
            new DocumentFact.WasCancelled(ADocument.docket(), NINE_O_CLOCK),
            new DocumentFact.NumberWasVoided(
                ADocument.docket(),
                new VoidedNumber(ADocument.number(), VoidedNumber.Reason.REJECTED, NINE_O_CLOCK)));
  }

  @Test
  void openingASigningTellsTheNumberAndTheFrozenBytes() {
    assertThat(facts(ADocument.approved().openSigning(ADocument.signing())))
        .containsExactly(
            new DocumentFact.WasNumbered(ADocument.docket(), ADocument.number(), NINE_O_CLOCK),
            new DocumentFact.WasFrozen(ADocument.docket(), ADocument.signing()));
  }

  @Test
  void aSealIsToldAndAHeldBackDocumentOnlyOnce() {
    var doubt = new Verification(List.of("AGENCY:CHAIN"));
    var layer = ADocument.agencyLayer(NINE_O_CLOCK);
    var held = ADocument.sealed().holdBack(doubt, NINE_O_CLOCK);

    assertThat(facts(ADocument.awaitingAgency().seal(layer, DAYS)))
        .containsExactly(
            new DocumentFact.WasSignedByAgency(ADocument.docket(), ADocument.number(), layer));
    assertThat(facts(held)).hasSize(1);
    assertThat(facts(next(held).holdBack(doubt, NEXT_DAY))).isEmpty();
  }

  private static Decision<Issued> replace(Issued old, Issued other) {
    return old.replace(other, ADocument.chairman(), "Sai nội dung.", NEXT_DAY);
  }

  private static Issued issued(String id, DocumentType type) {
    return ADocument.issued(id, type, Handling.plain());
  }

  private static Issued sent() {
    return next(ADocument.issued().dispatch(OTHER, CLERK, NINE_O_CLOCK));
  }
}
