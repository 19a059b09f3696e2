package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.application.Office.THE_CHAIRMAN;
import static vn.motcua.signing.application.Office.THE_SPECIALIST;
import static vn.motcua.signing.application.Office.refusal;
import static vn.motcua.signing.application.Office.value;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Capacity;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentFact;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.Mandate;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Paragraph;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.ReviewKind;
import vn.motcua.signing.domain.SecrecyGround;
import vn.motcua.signing.domain.SecrecyLevel;
import vn.motcua.signing.domain.Source;
import vn.motcua.signing.domain.Urgency;
import vn.motcua.signing.domain.VoidedNumber;

class ReviewingTest {
  private static final DocumentId ID = ADocument.docket().id();
  private static final String DEPUTY = "p-1009";

  private final Office office = new Office();
  private final SetHandling handling = new SetHandling(office.filing, office.organisation);
  private final ReviewDraft review =
      new ReviewDraft(office.filing, office.organisation, office.clock);
  private final SendBackDraft sendBack =
      new SendBackDraft(office.filing, office.organisation, office.numbers, office.clock);
  private final ApproveDraft approve =
      new ApproveDraft(office.filing, office.organisation, office.clock);

  @Test
  void theContentIsReviewedByTheHeadOfTheDraftersOwnUnit() {
    office.organisation.add(ADocument.SPECIALIST, "culture", null);
    office.organisation.add("p-1004", "culture", null);
    office.organisation.add("p-1099", "desk", null);
    office.keep(draftOf(ADocument.SPECIALIST));

    assertThat(refusal(review.handle(content("p-1099")))).isEqualTo(Refusal.NOT_HEAD_OF_UNIT);
    assertThat(
            ((Drafted) value(review.handle(content("p-1004"))).document()).manuscript().content())
        .isNotNull();
  }

  @Test
  void theSameReturnTwiceIsToldOnce() {
    office.keep(ADocument.drafted());
    var returned =
        new ReviewDraft.Command(
            ID,
            new Officer(ADocument.CLERK, ADocument.AGENCY),
            ReviewKind.FORMAT,
            false,
            "Sai lề.");

    var once = value(review.handle(returned));
    office.clock.pass(Duration.ofMinutes(1));

    assertThat(value(review.handle(returned))).isEqualTo(once);
    assertThat(office.documents.facts).singleElement().isInstanceOf(DocumentFact.WasSentBack.class);
  }

  @Test
  void onlyColleaguesAreNamedAsReviewersAndOnlyKnownAgenciesAsReceivers() {
    office.keep(ADocument.drafted());
    office.organisation.add("p-1004", "culture", null);

    assertThat(refusal(handling.handle(handled(List.of(), List.of("p-9")))))
        .isEqualTo(Refusal.UNKNOWN_REVIEWER);
    assertThat(refusal(handling.handle(handled(List.of("H26.999"), List.of()))))
        .isEqualTo(Refusal.UNKNOWN_RECIPIENT);
    assertThat(
            manuscript(value(handling.handle(handled(List.of("H26.170"), List.of("p-1004")))))
                .reviewers())
        .containsExactly("p-1004");
  }

  @Test
  void theOrderThatTheTypeAsksForCannotBeTakenAway() {
    office.keep(
        ADocument.next(
            OutgoingDocument.draft(
                ADocument.docket(), ADocument.words(), Handling.usual(DocumentType.QD))));

    var filed = value(handling.handle(handled(List.of(), List.of())));

    assertThat(manuscript(filed).inOrder()).isTrue();
  }

  @Test
  void theSignerSendsBackTheSameDraftOnceAndTheBookHearsOfItsNumber() {
    office.keep(ADocument.awaitingPerson());
    var command = new SendBackDraft.Command(ID, THE_CHAIRMAN, "Sai tên.");

    var once = value(sendBack.handle(command));
    var twice = value(sendBack.handle(command));

    assertThat(twice).isEqualTo(once);
    assertThat(office.books.voids)
        .containsEntry("H26.107/2026/QD#5", VoidedNumber.Reason.SENT_BACK.name());
  }

  @Test
  void whoMayNotSignSendsNothingBack() {
    office.keep(ADocument.reviewed());

    assertThat(refusal(sendBack.handle(new SendBackDraft.Command(ID, THE_SPECIALIST, "Không."))))
        .isEqualTo(Refusal.NO_AUTHORITY);
  }

  @Test
  void aDeputyActsInTheChairmansPlaceAndBothAreRecorded() {
    office.organisation.add(DEPUTY, "leaders", deputy(Capacity.KT, List.of()));
    office.keep(ADocument.reviewed());

    var approved = (Approved) value(approve.handle(byDeputy())).document();

    assertThat(approved.approval().principal()).isEqualTo(ADocument.CHAIRMAN);
    assertThat(office.documents.facts)
        .singleElement()
        .isInstanceOfSatisfying(
            DocumentFact.WasApproved.class,
            fact -> assertThat(fact.authority().principal()).contains(ADocument.CHAIRMAN));
  }

  @Test
  void anAuthorisationFromWhoWasHimselfAuthorisedIsRefused() {
    office.organisation.authority = deputy(Capacity.TUQ, List.of("QD"));
    office.organisation.add(DEPUTY, "leaders", deputy(Capacity.TUQ, List.of("QD")));
    office.keep(ADocument.reviewed());

    assertThat(refusal(approve.handle(byDeputy()))).isEqualTo(Refusal.AUTHORISATION_PASSED_ON);
  }

  @Test
  void everyVersionOfADraftCanBeReadAgain() {
    office.keep(ADocument.drafted());
    var edit = new EditDraft(office.filing, office.clock);
    value(edit.handle(new EditDraft.Command(ID, THE_SPECIALIST, words -> other())));
    var show = new ShowDraftHistory(office.filing, viewing -> Mono.empty(), office.clock);

    assertThat(value(show.one(ID, 1, THE_SPECIALIST)).text()).isEqualTo(ADocument.words());
    assertThat(value(show.one(ID, 2, THE_SPECIALIST)).text()).isEqualTo(other());
    assertThat(refusal(show.one(ID, 3, THE_SPECIALIST))).isEqualTo(Refusal.NO_SUCH_FILE);
    assertThat(refusal(show.all(ID, new Officer("p-1", "H26.170")))).isEqualTo(Refusal.NOT_FOUND);
  }

  @Test
  void aRejectedDraftKeepsItsHistory() {
    office.keep(ADocument.reviewed());
    var reject = new RejectDocument(office.filing, office.numbers, office.clock);
    value(reject.handle(new RejectDocument.Command(ID, THE_CHAIRMAN, "Trùng.")));
    var show = new ShowDraftHistory(office.filing, viewing -> Mono.empty(), office.clock);

    assertThat(value(show.all(ID, THE_SPECIALIST)).opinions()).hasSize(2);
  }

  @Test
  void aStubIsConfirmedByAnotherPersonOnce() {
    var start = new StartDocument(office.documents, () -> "s-1", office.clock);
    start
        .handle(
            new StartDocument.Command(
                THE_SPECIALIST, SecrecyLevel.MAT, DocumentType.QD, SecrecyGround.OWN_CONTENT, null))
        .block();
    var stubs = new ApproveStub(office.filing, office.documents, office.clock);
    var stub = new DocumentId("s-1");

    assertThat(refusal(stubs.handle(stub, THE_SPECIALIST))).isEqualTo(Refusal.STUB_NEEDS_ANOTHER);
    assertThat(value(stubs.handle(stub, THE_CHAIRMAN)).approval().approver())
        .isEqualTo(ADocument.CHAIRMAN);
    assertThat(value(stubs.handle(stub, Office.THE_CLERK)).approval().approver())
        .isEqualTo(ADocument.CHAIRMAN);
    assertThat(refusal(stubs.handle(ID, THE_CHAIRMAN))).isEqualTo(Refusal.NOT_FOUND);
  }

  private static Handling manuscript(Filed filed) {
    return ((Drafted) filed.document()).manuscript().handling();
  }

  private static SetHandling.Command handled(List<String> sendTo, List<String> reviewers) {
    return new SetHandling.Command(
        ID, THE_SPECIALIST, new Handling(Urgency.NORMAL, sendTo, false, reviewers));
  }

  private static ReviewDraft.Command content(String person) {
    return new ReviewDraft.Command(
        ID, new Officer(person, ADocument.AGENCY), ReviewKind.CONTENT, true, "");
  }

  private static ApproveDraft.Command byDeputy() {
    return new ApproveDraft.Command(ID, new Officer(DEPUTY, ADocument.AGENCY));
  }

  private static Authority deputy(Capacity capacity, List<String> types) {
    return new Authority(
        DEPUTY,
        "Khác",
        ADocument.AGENCY,
        capacity,
        "CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        null,
        LocalDate.of(2026, 12, 31),
        new Mandate(
            Mandate.Ground.AUTHORISATION,
            ADocument.CHAIRMAN,
            null,
            "12/GUQ-UBND",
            ADocument.MONDAY,
            types));
  }

  private static DraftText other() {
    return new DraftText(
        "by-hand", "", "Về việc khác", List.of(), List.of(Paragraph.text("Khác.")), List.of());
  }

  private static Drafted draftOf(String drafter) {
    var docket =
        new Docket(
            ID,
            ADocument.AGENCY,
            DocumentType.TB,
            new Source.ByHand(),
            drafter,
            ADocument.NINE_O_CLOCK);
    return ADocument.next(OutgoingDocument.draft(docket, ADocument.words()));
  }
}
