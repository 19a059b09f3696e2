package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.signing.application.Office.THE_CHAIRMAN;
import static vn.motcua.signing.application.Office.THE_CLERK;
import static vn.motcua.signing.application.Office.refusal;
import static vn.motcua.signing.application.Office.value;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentFiles.DamagedFile;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DocumentFact;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.Standing;
import vn.motcua.signing.domain.Urgency;

class LifeAfterIssueTest {
  private static final String OTHER = "H26.170";
  private static final Officer THERE = new Officer("p-2006", OTHER);
  private static final DocumentId ID = new DocumentId("doc-7");

  private final Office office = new Office();
  private final DispatchDocument dispatch =
      new DispatchDocument(office.filing, office.organisation, office.clock);
  private final AnswerDispatch answer = new AnswerDispatch(office.filing, office.clock);
  private final RecallDocument recall =
      new RecallDocument(office.filing, office.organisation, office.clock);
  private final ReplaceDocument replace =
      new ReplaceDocument(office.filing, office.documents, office.organisation, office.clock);
  private final CorrectDocument correct =
      new CorrectDocument(office.filing, office.documents, office.clock);
  private final ListDispatches lists =
      new ListDispatches(
          office.documents,
          office.filing,
          office.files,
          viewing -> Mono.empty(),
          office.days,
          office.clock);

  LifeAfterIssueTest() {
    office.keep(
        ADocument.issued("doc-7", DocumentType.TB, ADocument.sentTo(Urgency.NORMAL, OTHER)));
  }

  @Test
  void severalAgenciesAreSentToInOneWriteAndNobodyTwice() {
    var command = new DispatchDocument.Command(ID, THE_CLERK, List.of(OTHER, "H26.171", OTHER));

    value(dispatch.handle(command));
    var twice = value(dispatch.handle(command));

    assertThat(twice.version()).isEqualTo(2);
    assertThat(office.documents.facts).hasSize(2);
  }

  @Test
  void oneUnknownAgencyMeansNothingIsSent() {
    var command = new DispatchDocument.Command(ID, THE_CLERK, List.of(OTHER, "H26.999"));

    assertThat(refusal(dispatch.handle(command))).isEqualTo(Refusal.UNKNOWN_RECIPIENT);
    assertThat(office.documents.facts).isEmpty();
  }

  @Test
  void anAgencyThatWasNotSentADocumentDoesNotKnowOfIt() {
    assertThat(refusal(answer.acknowledge(ID, THERE))).isEqualTo(Refusal.NOT_FOUND);
    assertThat(refusal(lists.oneReceived(ID, THERE))).isEqualTo(Refusal.NOT_FOUND);
  }

  @Test
  void theReceiverAcknowledgesAndTheSameAgainIsAnsweredTheSame() {
    value(dispatch.handle(new DispatchDocument.Command(ID, THE_CLERK, List.of(OTHER))));

    var once = value(answer.acknowledge(ID, THERE));
    office.clock.pass(Duration.ofHours(1));
    var twice = value(answer.acknowledge(ID, THERE));

    assertThat(twice).isEqualTo(once);
    assertThat(office.documents.facts.getLast()).isInstanceOf(DocumentFact.WasAcknowledged.class);
  }

  @Test
  void whatHasNotLeftInTimeIsListedUrgentOnesAtOnce() {
    office.keep(
        ADocument.issued("doc-8", DocumentType.TB, ADocument.sentTo(Urgency.EXPRESS, OTHER)));
    office.clock.pass(Duration.ofMinutes(1));

    assertThat(overdue(null)).containsExactly("doc-8");
    office.clock.pass(Duration.ofDays(2));
    assertThat(overdue(null)).containsExactly("doc-7", "doc-8");
    assertThat(overdue("doc-7")).containsExactly("doc-8");
    value(dispatch.handle(new DispatchDocument.Command(ID, THE_CLERK, List.of(OTHER))));
    assertThat(overdue(null)).containsExactly("doc-8");
  }

  @Test
  void whoHasNoAuthorityRecallsAndReplacesNothing() {
    assertThat(refusal(recall.handle(new RecallDocument.Command(ID, THE_CLERK, "Sai."))))
        .isEqualTo(Refusal.NO_AUTHORITY);
    assertThat(
            refusal(
                replace.handle(
                    new ReplaceDocument.Command(ID, THE_CLERK, new DocumentId("x"), "Sai."))))
        .isEqualTo(Refusal.NO_AUTHORITY);
  }

  @Test
  void aRecalledDocumentIsNotHandedToItsReceiversAgain() {
    value(dispatch.handle(new DispatchDocument.Command(ID, THE_CLERK, List.of(OTHER))));

    var once = value(recall.handle(new RecallDocument.Command(ID, THE_CHAIRMAN, "Sai.")));
    var twice = value(recall.handle(new RecallDocument.Command(ID, THE_CHAIRMAN, "Sai.")));

    assertThat(twice).isEqualTo(once);
    assertThat(refusal(lists.receivedFile(ID, THERE))).isEqualTo(Refusal.NO_LONGER_IN_FORCE);
    assertThat(value(lists.oneReceived(ID, THERE)).isInForce()).isFalse();
  }

  @Test
  void anotherAgencysDocumentNeitherReplacesNorCorrects() {
    var stranger = new Officer(ADocument.CHAIRMAN, OTHER);

    assertThat(
            refusal(
                replace.handle(
                    new ReplaceDocument.Command(new DocumentId("x"), stranger, ID, "Sai."))))
        .isEqualTo(Refusal.NOT_A_REPLACEMENT);
    assertThat(
            refusal(correct.handle(new CorrectDocument.Command(new DocumentId("x"), stranger, ID))))
        .isEqualTo(Refusal.NOT_A_CORRECTION);
  }

  @Test
  void aReplacementOfTheSameFormTakesThePlace() {
    office.keep(ADocument.issued("doc-8", DocumentType.TB, ADocument.sentTo(Urgency.NORMAL)));

    var replaced =
        value(
            replace.handle(
                new ReplaceDocument.Command(ID, THE_CHAIRMAN, new DocumentId("doc-8"), "Sai.")));

    assertThat(((Issued) replaced.document()).after().standing())
        .isInstanceOfSatisfying(
            Standing.Replaced.class,
            over -> assertThat(over.replacement()).isEqualTo(new DocumentId("doc-8")));
  }

  @Test
  void nothingIsDispatchedOrRecalledBeforeItsIssue() {
    office.keep(ADocument.approved());
    var early = ADocument.docket().id();

    assertThat(
            refusal(
                dispatch.handle(new DispatchDocument.Command(early, THE_CLERK, List.of(OTHER)))))
        .isEqualTo(Refusal.NOT_ISSUED);
    assertThat(refusal(recall.handle(new RecallDocument.Command(early, THE_CHAIRMAN, "Sai."))))
        .isEqualTo(Refusal.NOT_ISSUED);
  }

  @Test
  void theOriginalIsFiledOnlyWhenItsBytesCanBeRead() {
    var archive = new ArchiveDocument(office.filing, office.files, office.clock);
    var command = new ArchiveDocument.Command(ID, THE_CLERK, "01.TB");
    assertThatThrownBy(() -> archive.handle(command).block()).isInstanceOf(DamagedFile.class);

    office.files.kept.put("file-2", new byte[] {1});
    assertThat(((Issued) value(archive.handle(command)).document()).after().archived()).isNotNull();
  }

  @Test
  void publicVerificationTellsWhetherTheDocumentHolds() {
    var verify = new VerifyPdf(office.signer, office.documents);
    var pdf = new byte[] {7};
    office.keep(ADocument.issuedAs("doc-8", DocumentType.TB, Office.sha256(pdf)));

    assertThat(verify.handle(pdf).block().registry().state())
        .isEqualTo(RegistryFinding.State.IN_FORCE);
    value(recall.handle(new RecallDocument.Command(new DocumentId("doc-8"), THE_CHAIRMAN, "Sai.")));
    assertThat(verify.handle(pdf).block().registry().state())
        .isEqualTo(RegistryFinding.State.RECALLED);
    assertThat(verify.handle(new byte[] {8}).block().registry()).isNull();
  }

  private List<String> overdue(String after) {
    return lists.overdue(new AgencyPage(ADocument.AGENCY, after, 10)).block().stream()
        .map(overdue -> overdue.issued().id().value())
        .toList();
  }
}
