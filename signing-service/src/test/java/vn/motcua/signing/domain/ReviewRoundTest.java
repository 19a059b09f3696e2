package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.CHAIRMAN;
import static vn.motcua.signing.domain.ADocument.CLERK;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;
import static vn.motcua.signing.domain.ADocument.REVIEWER;
import static vn.motcua.signing.domain.ADocument.SPECIALIST;
import static vn.motcua.signing.domain.ADocument.facts;
import static vn.motcua.signing.domain.ADocument.next;
import static vn.motcua.signing.domain.ADocument.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewRoundTest {
  private static final String FIRST = "p-2001";
  private static final String SECOND = "p-2002";

  @Test
  void inAFixedOrderTheFormatIsCheckedAfterTheContent() {
    assertThat(refusal(ordered().review(ReviewKind.FORMAT, passedBy(CLERK))))
        .isEqualTo(Refusal.NOT_YOUR_TURN);
  }

  @Test
  void furtherReviewersInitialInTheOrderTheyAreNamed() {
    var checked = checked(ordered());

    assertThat(refusal(checked.review(ReviewKind.FURTHER, passedBy(SECOND))))
        .isEqualTo(Refusal.NOT_YOUR_TURN);
    var first = next(checked.review(ReviewKind.FURTHER, passedBy(FIRST)));
    assertThat(refusal(first.approve(ADocument.chairman(), NINE_O_CLOCK)))
        .isEqualTo(Refusal.NOT_REVIEWED);
    var all = next(first.review(ReviewKind.FURTHER, passedBy(SECOND)));
    assertThat(next(all.approve(ADocument.chairman(), NINE_O_CLOCK)).approval().person())
        .isEqualTo(CHAIRMAN);
  }

  @Test
  void whoIsNotNamedPutsNoFurtherInitials() {
    assertThat(refusal(checked(ordered()).review(ReviewKind.FURTHER, passedBy("p-9"))))
        .isEqualTo(Refusal.NOT_A_REVIEWER);
  }

  @Test
  void withoutAnOrderAnyoneMayBeginButAllAreNeeded() {
    var draft = drafted(new Handling(Urgency.NORMAL, List.of(), false, List.of(FIRST)));

    var begun = next(draft.review(ReviewKind.FURTHER, passedBy(FIRST)));

    assertThat(begun.manuscript().isReviewed()).isFalse();
    assertThat(checked(begun).manuscript().isReviewed()).isTrue();
  }

  @Test
  void eachInitialsAreTold() {
    assertThat(facts(ordered().review(ReviewKind.CONTENT, passedBy(REVIEWER))))
        .containsExactly(
            new DocumentFact.WasInitialled(ordered().docket(), ReviewKind.CONTENT, NINE_O_CLOCK));
  }

  @Test
  void refusesToReturnADraftWithoutAReason() {
    var silent = new Finding(false, REVIEWER, "  ", NINE_O_CLOCK);

    assertThat(refusal(ordered().review(ReviewKind.CONTENT, silent)))
        .isEqualTo(Refusal.REASON_MISSING);
  }

  @Test
  void anEditStartsTheWholeRoundOver() {
    var initialled = next(checked(ordered()).review(ReviewKind.FURTHER, passedBy(FIRST)));

    var edited = initialled.edit(ADocument.words(), SPECIALIST, NINE_O_CLOCK);

    assertThat(next(edited).manuscript().further()).isEmpty();
    assertThat(refusal(next(edited).review(ReviewKind.FURTHER, passedBy(FIRST))))
        .isEqualTo(Refusal.NOT_YOUR_TURN);
    assertThat(facts(edited))
        .containsExactly(new DocumentFact.WasEdited(ordered().docket(), 2, NINE_O_CLOCK));
  }

  @Test
  void otherReviewersStartTheRoundOverButAnotherUrgencyDoesNot() {
    var checked = checked(ordered());
    var same = ordered().manuscript().handling();

    var urgent =
        next(
            checked.handle(
                new Handling(Urgency.EXPRESS, List.of("H26.170"), true, same.reviewers())));
    var others = next(checked.handle(new Handling(Urgency.NORMAL, List.of(), true, List.of())));

    assertThat(urgent.manuscript().content()).isNotNull();
    assertThat(others.manuscript().content()).isNull();
  }

  @Test
  void refusesToSendADocumentToItsOwnAgency() {
    assertThat(refusal(ordered().handle(ADocument.sentTo(Urgency.NORMAL, ADocument.AGENCY))))
        .isEqualTo(Refusal.OWN_AGENCY);
  }

  @Test
  void everyVersionAndEveryOpinionIsKept() {
    var returned = next(ordered().review(ReviewKind.CONTENT, failedBy(REVIEWER, "Thiếu căn cứ.")));
    var edited = next(returned.edit(other(), SPECIALIST, NINE_O_CLOCK));

    var kept = checked(edited).manuscript().history();

    assertThat(kept.version(1)).map(DraftVersion::text).contains(ADocument.words());
    assertThat(kept.version(2)).map(DraftVersion::author).contains(SPECIALIST);
    assertThat(kept.opinions())
        .extracting(Opinion::revision, Opinion::passed, Opinion::note)
        .startsWith(org.assertj.core.groups.Tuple.tuple(1, false, "Thiếu căn cứ."))
        .hasSize(3);
  }

  @Test
  void theApproverSendsAnApprovedDraftBackAndHisReasonIsKept() {
    var answer = ADocument.approved().sendBack(failedBy(CHAIRMAN, "Sai thẩm quyền."));

    assertThat(next(answer).manuscript().isReviewed()).isFalse();
    assertThat(next(answer).manuscript().history().opinions().getLast().note())
        .isEqualTo("Sai thẩm quyền.");
    assertThat(facts(answer))
        .containsExactly(new DocumentFact.WasSentBack(ADocument.docket(), NINE_O_CLOCK));
    assertThat(refusal(ADocument.approved().sendBack(failedBy(REVIEWER, "Không."))))
        .isEqualTo(Refusal.NOT_THE_APPROVER);
  }

  @Test
  void whatTheSignerSendsBackAtTheLastPageLosesItsNumber() {
    var answer = ADocument.awaitingPerson().sendBack(failedBy(CHAIRMAN, "Sai tên."));

    var voided = new VoidedNumber(ADocument.number(), VoidedNumber.Reason.SENT_BACK, NINE_O_CLOCK);
    assertThat(next(answer).voided()).containsExactly(voided);
    assertThat(facts(answer))
        .containsExactly(
            new DocumentFact.WasSentBack(ADocument.docket(), NINE_O_CLOCK),
            new DocumentFact.NumberWasVoided(ADocument.docket(), voided));
  }

  @Test
  void aVoidNumberIsRememberedThroughTheNextApproval() {
    var draft = next(ADocument.awaitingPerson().sendBack(failedBy(CHAIRMAN, "Sai tên.")));
    var again = next(checked(draft).approve(ADocument.chairman(), NINE_O_CLOCK));

    assertThat(again.voided()).hasSize(1);
  }

  @Test
  void refusesAVersionThatNoLongerFits() {
    var long1 = "x".repeat(59_000);
    var text =
        new DraftText(
            "by-hand", "", "Về việc", List.of(), List.of(Paragraph.text(long1)), List.of());
    Decision<Drafted> edited = Decision.accept(ordered());
    for (var times = 0; times < 16; times++) {
      edited = edited.then(draft -> draft.edit(text, SPECIALIST, NINE_O_CLOCK));
    }

    assertThat(refusal(edited.then(draft -> draft.edit(text, SPECIALIST, NINE_O_CLOCK))))
        .isEqualTo(Refusal.DRAFT_HISTORY_FULL);
  }

  private static DraftText other() {
    return new DraftText(
        "by-hand", "", "Về việc khác", List.of(), List.of(Paragraph.text("Khác.")), List.of());
  }

  private static Drafted ordered() {
    return drafted(new Handling(Urgency.NORMAL, List.of(), true, List.of(FIRST, SECOND)));
  }

  private static Drafted drafted(Handling handling) {
    return next(OutgoingDocument.draft(ADocument.docket(), ADocument.words(), handling));
  }

  private static Drafted checked(Drafted draft) {
    return next(
        draft
            .review(ReviewKind.CONTENT, passedBy(REVIEWER))
            .then(content -> content.review(ReviewKind.FORMAT, passedBy(CLERK))));
  }

  private static Finding passedBy(String person) {
    return new Finding(true, person, "", NINE_O_CLOCK);
  }

  private static Finding failedBy(String person, String why) {
    return new Finding(false, person, why, NINE_O_CLOCK);
  }
}
