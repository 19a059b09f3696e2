package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.application.OutgoingDocuments.ConcurrentChange;
import vn.motcua.signing.application.OutgoingDocuments.SlotTaken;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.CheckCode;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Revisions;
import vn.motcua.signing.domain.SecrecyGround;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.StubApproval;
import vn.motcua.signing.domain.Urgency;
import vn.motcua.signing.domain.Verification;

/** What every register of outgoing documents keeps to. */
public abstract class OutgoingDocumentsContract {
  private static final String OTHER = "H26.170";
  protected static final Occasion BY_CLOCK = new Occasion.ByClock();

  protected abstract OutgoingDocuments documents();

  @Test
  void keepsEveryStateAsItIs() {
    var states =
        List.<OutgoingDocument>of(
            ADocument.drafted(),
            ADocument.reviewed(),
            ADocument.approved(),
            ADocument.awaitingPerson(),
            ADocument.awaitingAgency(),
            ADocument.next(
                ADocument.sealed()
                    .holdBack(new Verification(List.of("X")), ADocument.NINE_O_CLOCK)),
            ADocument.issued());
    var documents = documents();
    var filed = documents.create(states.getFirst(), List.of(), BY_CLOCK).block();

    for (var state : states.subList(1, states.size())) {
      filed = documents.store(filed, state, List.of(), BY_CLOCK).block();
      filed = documents.find(state.id()).block();
      assertThat(filed.document()).isEqualTo(state);
    }
  }

  @Test
  void knowsAnIssuedDocumentByEveryFileThatWasEverHandedOut() {
    var held = ADocument.timestamped();
    documents().create(held, List.of(), BY_CLOCK).block();

    for (var file : List.of(held.seal().revision(), held.file())) {
      assertThat(documents().ofFile(file.sha256()).block().document()).isEqualTo(held);
    }
    assertThat(documents().ofFile("9".repeat(64)).block()).isNull();
  }

  @Test
  void keepsAStub() {
    var stub =
        new RefusedConfidential(
            new DocumentId("s-1"),
            ADocument.AGENCY,
            DocumentType.QD,
            SecrecyGround.OWN_CONTENT,
            ADocument.CLERK,
            ADocument.NINE_O_CLOCK,
            new StubApproval(ADocument.CHAIRMAN, ADocument.NINE_O_CLOCK));

    documents().create(stub, List.of(), BY_CLOCK).block();

    assertThat(documents().find(stub.id()).block().document()).isEqualTo(stub);
  }

  @Test
  void refusesASecondDocumentOfTheSameId() {
    documents().create(ADocument.drafted(), List.of(), BY_CLOCK).block();

    assertThatThrownBy(() -> documents().create(ADocument.drafted(), List.of(), BY_CLOCK).block())
        .isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void refusesAWriteOnAnOldVersion() {
    var first = documents().create(ADocument.drafted(), List.of(), BY_CLOCK).block();
    documents().store(first, ADocument.reviewed(), List.of(), BY_CLOCK).block();

    assertThatThrownBy(
            () -> documents().store(first, ADocument.approved(), List.of(), BY_CLOCK).block())
        .isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void oneUnfinishedSigningPerSignerAndBook() {
    documents().create(ADocument.awaitingPerson(), List.of(), BY_CLOCK).block();
    var other = another();
    var approved = documents().create(other, List.of(), BY_CLOCK).block();

    assertThatThrownBy(
            () -> documents().store(approved, opened(other, 6), List.of(), BY_CLOCK).block())
        .isInstanceOf(SlotTaken.class);
    assertThat(documents().holderOf(ADocument.signing().slot()).block().document().id())
        .isEqualTo(ADocument.docket().id());
  }

  @Test
  void thePersonsSignatureGivesTheSlotBack() {
    var waiting = documents().create(ADocument.awaitingPerson(), List.of(), BY_CLOCK).block();
    documents().store(waiting, ADocument.awaitingAgency(), List.of(), BY_CLOCK).block();

    assertThat(documents().holderOf(ADocument.signing().slot()).block()).isNull();
    assertThat(documents().unfinished().collectList().block()).hasSize(1);
  }

  @Test
  void findsTheDocumentsOfADossier() {
    documents().create(ADocument.drafted(), List.of(), BY_CLOCK).block();

    assertThat(documents().ofDossier("d-1").map(Filed::document).collectList().block())
        .containsExactly(ADocument.drafted());
    assertThat(
            documents()
                .ofDossierCode("H26.107-261123-0001")
                .map(Filed::document)
                .collectList()
                .block())
        .hasOnlyElementsOfType(Drafted.class)
        .hasSize(1);
  }

  @Test
  void findsWhatStillHasToLeaveAndWhatAnAgencyReceived() {
    var waiting =
        ADocument.issued("doc-7", DocumentType.TB, ADocument.sentTo(Urgency.NORMAL, OTHER));
    var sent =
        ADocument.next(
            ADocument.issuedAs("doc-8", DocumentType.CV, "8".repeat(64))
                .dispatch(OTHER, ADocument.CLERK, ADocument.NINE_O_CLOCK));
    documents().create(waiting, List.of(), BY_CLOCK).block();
    documents().create(sent, List.of(), BY_CLOCK).block();

    assertThat(found(documents().unsent(ADocument.AGENCY))).containsExactly(waiting);
    assertThat(found(documents().unsent(OTHER))).isEmpty();
    assertThat(found(documents().receivedBy(new AgencyPage(OTHER, null, 10))))
        .containsExactly(sent);
    assertThat(found(documents().receivedBy(new AgencyPage(OTHER, "doc-8", 10)))).isEmpty();
  }

  @Test
  void anyStoredRevisionLeadsToItsDocument() {
    var filed = documents().create(ADocument.approved(), List.of(), BY_CLOCK).block();
    assertThat(documents().ofFile(ADocument.FROZEN).block()).isNull();

    for (var state :
        List.of(
            ADocument.awaitingPerson(),
            ADocument.awaitingAgency(),
            ADocument.sealed(),
            ADocument.issued())) {
      filed = documents().store(filed, state, List.of(), BY_CLOCK).block();
      assertThat(Revisions.of(state))
          .isNotEmpty()
          .allSatisfy(revision ->
              assertThat(documents().ofFile(revision.sha256()).block().document())
                  .isEqualTo(state));
    }
    assertThat(documents().ofFile("0".repeat(64)).block()).isNull();
  }

  @Test
  void theCodeOnThePaperLeadsToItsDocumentUntilTheNumberIsVoid() {
    var waiting = ADocument.awaitingPerson();
    var code = CheckCode.of(waiting.id(), ADocument.number());
    var filed = documents().create(waiting, List.of(), BY_CLOCK).block();
    assertThat(documents().ofCheckCode(code).block().document()).isEqualTo(waiting);

    var lapsed = ADocument.next(waiting.lapse(ADocument.NEXT_DAY));
    documents().store(filed, lapsed, List.of(), BY_CLOCK).block();

    assertThat(documents().ofCheckCode(code).block()).isNull();
  }

  @Test
  void aRecalledDocumentNoLongerHasToLeaveButItsReceiversSeeIt() {
    var sent =
        ADocument.next(
            ADocument.issued(
                    "doc-7", DocumentType.TB, ADocument.sentTo(Urgency.NORMAL, OTHER, "H26.171"))
                .dispatch(OTHER, ADocument.CLERK, ADocument.NINE_O_CLOCK)
                .then(it -> it.recall(ADocument.chairman(), "Sai.", ADocument.NEXT_DAY)));
    documents().create(sent, List.of(), BY_CLOCK).block();

    assertThat(found(documents().unsent(ADocument.AGENCY))).isEmpty();
    assertThat(found(documents().receivedBy(new AgencyPage(OTHER, null, 10))))
        .containsExactly(sent);
  }

  @Test
  void listsAnAgencysStubsPageByPage() {
    for (var id : List.of("s-1", "s-2", "s-3")) {
      var stub =
          OutgoingDocument.refuseConfidential(
              new DocumentId(id),
              ADocument.AGENCY,
              DocumentType.QD,
              SecrecyGround.NOT_SAID,
              ADocument.CLERK,
              ADocument.NINE_O_CLOCK);
      documents().create(ADocument.next(stub), List.of(), BY_CLOCK).block();
    }
    documents().create(ADocument.drafted(), List.of(), BY_CLOCK).block();

    var page = found(documents().stubs(new AgencyPage(ADocument.AGENCY, "s-1", 1)));

    assertThat(page).extracting(stub -> stub.id().value()).containsExactly("s-2");
    assertThat(found(documents().stubs(new AgencyPage(OTHER, null, 10)))).isEmpty();
  }

  private static List<OutgoingDocument> found(Flux<Filed> documents) {
    return documents.map(Filed::document).collectList().block();
  }

  protected static Approved another() {
    var docket = ADocument.docket();
    var other =
        new Docket(
            new DocumentId("doc-" + UUID.randomUUID()),
            docket.agency(),
            docket.type(),
            docket.source(),
            docket.drafter(),
            docket.draftedAt());
    var approved = ADocument.approved();
    return new Approved(other, approved.manuscript(), approved.approval(), List.of());
  }

  protected static AwaitingPerson opened(Approved approved, long serial) {
    var signing = ADocument.signing();
    var book = new Book(ADocument.AGENCY, 2026, DocumentType.QD);
    var number = new DocumentNumber(book, serial, "QĐ-UBND", ADocument.MONDAY);
    return ADocument.next(
        approved.openSigning(
            new Signing(
                signing.signer(), number, signing.frozen(), signing.pages(), signing.openedAt())));
  }
}
