package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.application.Office.THE_CHAIRMAN;
import static vn.motcua.signing.application.Office.THE_SPECIALIST;
import static vn.motcua.signing.application.Office.refusal;
import static vn.motcua.signing.application.Office.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DocumentFact;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Rejected;
import vn.motcua.signing.domain.SecrecyGround;
import vn.motcua.signing.domain.SecrecyLevel;
import vn.motcua.signing.domain.Source;
import vn.motcua.signing.domain.VoidedNumber;

class DraftingTest {
  private final Office office = new Office();
  private final List<DossierMatter> arrived = new ArrayList<>();
  private final DraftRequestedDocument draft =
      new DraftRequestedDocument(
          office.documents,
          new ArrivedDossiers(arrived),
          office.organisation,
          (key, type, matter, issuer) -> Optional.of(ADocument.words()),
          office.clock);

  @Test
  void waitsForTheVersionOfTheContentThatTheEventNames() {
    arrived.add(matter(1));

    assertThat(draft.handle(requested(2)).block())
        .isEqualTo(DraftRequestedDocument.Result.CONTENT_MISSING);

    arrived.add(matter(2));
    assertThat(draft.handle(requested(2)).block()).isEqualTo(DraftRequestedDocument.Result.DRAFTED);
  }

  @Test
  void theSameRequestNeverMakesASecondDocument() {
    arrived.add(matter(1));

    draft.handle(requested(1)).block();
    var again = draft.handle(requested(1)).block();

    assertThat(again).isEqualTo(DraftRequestedDocument.Result.ALREADY_DRAFTED);
    assertThat(office.documents.facts).hasSize(1);
  }

  @Test
  void aConfidentialDocumentIsRefusedAndOnlyAStubRemains() {
    var start = new StartDocument(office.documents, () -> "s-1", office.clock);

    var answer =
        start
            .handle(
                new StartDocument.Command(
                    THE_SPECIALIST,
                    SecrecyLevel.MAT,
                    DocumentType.QD,
                    SecrecyGround.SECRET_SOURCE,
                    null))
            .block();

    assertThat(answer).isEqualTo(new StartDocument.Started.Stub(new DocumentId("s-1")));
    assertThat(office.present("s-1")).isInstanceOf(RefusedConfidential.class);
    assertThat(office.documents.facts)
        .singleElement()
        .isInstanceOf(DocumentFact.WasRefusedConfidential.class);
  }

  @Test
  void aStubIsNotShownAsADocument() {
    var start = new StartDocument(office.documents, () -> "s-1", office.clock);
    start
        .handle(
            new StartDocument.Command(
                THE_SPECIALIST,
                SecrecyLevel.MAT,
                DocumentType.QD,
                SecrecyGround.SECRET_SOURCE,
                null))
        .block();
    var show =
        new ShowDocuments(
            office.filing,
            office.documents,
            office.sheets,
            office.signer,
            office.files,
            viewing -> Mono.error(new AssertionError("a look at " + viewing.ids())),
            office.clock);

    assertThat(refusal(show.one(new DocumentId("s-1"), THE_SPECIALIST)))
        .isEqualTo(Refusal.NOT_FOUND);
  }

  @Test
  void aPersonWithoutAuthorityCannotApprove() {
    office.keep(ADocument.reviewed());
    var approve = new ApproveDraft(office.filing, office.organisation, office.clock);

    var answer = approve.handle(new ApproveDraft.Command(id(), THE_SPECIALIST));

    assertThat(refusal(answer)).isEqualTo(Refusal.NO_AUTHORITY);
  }

  @Test
  void aWithdrawnDossierEndsItsDocumentsAndVoidsTheirNumbers() {
    office.keep(ADocument.awaitingPerson());

    var cancelled = office.withdrawals.handle(withdrawal("e-9")).block();

    assertThat(cancelled).isEqualTo(1);
    assertThat(((Rejected) office.present()).voided())
        .extracting(VoidedNumber::reason)
        .containsExactly(VoidedNumber.Reason.REJECTED);
    assertThat(office.books.voids).containsKey("H26.107/2026/QD#5");
    assertThat(office.documents.facts)
        .extracting(fact -> (Object) fact.getClass())
        .containsExactly(DocumentFact.WasCancelled.class, DocumentFact.NumberWasVoided.class);
  }

  @Test
  void aWithdrawalComesTooLateForAnIssuedDocument() {
    office.keep(ADocument.issued());
    var reject = new RejectDocument(office.filing, office.numbers, office.clock);

    assertThat(office.withdrawals.handle(withdrawal("e-9")).block()).isZero();
    assertThat(office.withdrawals.handle(withdrawal("e-9")).block()).isZero();
    assertThat(office.documents.facts)
        .singleElement()
        .isInstanceOf(DocumentFact.CancellationWasRefused.class);
    assertThat(refusal(reject.handle(new RejectDocument.Command(id(), THE_CHAIRMAN, "Nhầm."))))
        .isEqualTo(Refusal.ALREADY_ISSUED);
  }

  @Test
  void anEditThatChangesNothingKeepsTheInitials() {
    office.keep(ADocument.reviewed());
    var edit = new EditDraft(office.filing, office.clock);

    var filed = value(edit.handle(new EditDraft.Command(id(), THE_SPECIALIST, words -> words)));

    assertThat(((Drafted) filed.document()).manuscript().content()).isNotNull();
  }

  private static DocumentId id() {
    return ADocument.docket().id();
  }

  private static DecideWithdrawal.Withdrawal withdrawal(String event) {
    return new DecideWithdrawal.Withdrawal("d-1", new Occasion.ByEvent(event, "mark"));
  }

  private static DossierMatter matter(int version) {
    return new DossierMatter(
        "d-1", version, "H26.107-1", "Nguyễn Thị Lan", "Trợ cấp", Map.of(), "hash");
  }

  private static DraftRequestedDocument.Command requested(int contentVersion) {
    return new DraftRequestedDocument.Command(
        new DocumentId("doc-1"),
        ADocument.AGENCY,
        DocumentType.QD,
        new Source.Requested("d-1", "H26.107-1", "1.001776", 1, "r-1"),
        "social-allowance-decision",
        contentVersion,
        "routing-service",
        new Occasion.ByEvent("e-1", "mark"));
  }

  private record ArrivedDossiers(List<DossierMatter> arrived) implements Dossiers {
    @Override
    public Mono<DossierMatter> matter(String dossierId, int atLeastVersion) {
      return Mono.justOrEmpty(
          arrived.stream().filter(matter -> matter.version() >= atLeastVersion).findFirst());
    }
  }
}
