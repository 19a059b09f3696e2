package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.OutgoingDocuments.ConcurrentChange;
import vn.motcua.signing.application.OutgoingDocuments.SlotTaken;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.OutgoingDocument.Approved;
import vn.motcua.signing.domain.OutgoingDocument.AwaitingPerson;
import vn.motcua.signing.domain.OutgoingDocument.Drafted;
import vn.motcua.signing.domain.OutgoingDocument.RefusedConfidential;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.Verification;

/** What every register of outgoing documents keeps to. */
public abstract class OutgoingDocumentsContract {
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
            ADocument.sealed().heldBack(new Verification(List.of("X"))),
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
  void keepsAStub() {
    var stub =
        new RefusedConfidential(
            new DocumentId("s-1"),
            ADocument.AGENCY,
            DocumentType.QD,
            ADocument.CLERK,
            ADocument.NINE_O_CLOCK);

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
