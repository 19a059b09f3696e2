package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.RegistryFinding.Form;
import vn.motcua.signing.application.RegistryFinding.State;
import vn.motcua.signing.application.TellStanding.Question;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.CheckCode;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.OutgoingDocument;

class TellStandingTest {
  private static final String FINAL = "2".repeat(64);
  private final Office office = new Office();
  private final TellStanding tell = new TellStanding(office.documents, office.organisation);

  @BeforeEach
  void nothingIsRegistered() {
    assertThat(ofFile(FINAL)).isNull();
  }

  @Test
  void anIssuedFileIsInForceAndItsPublicLinesHoldNoPerson() {
    office.keep(ADocument.issued());

    var told = ofFile(FINAL);

    assertThat(told.state()).isEqualTo(State.IN_FORCE);
    assertThat(told.form()).isEqualTo(Form.COMPLETE);
    assertThat(told.awaitsTimestamp()).isTrue();
    assertThat(told.document().symbol()).isEqualTo("05/QĐ-UBND");
    assertThat(told.document().issuedOn()).isEqualTo(ADocument.MONDAY);
    assertThat(told.document().agency()).isEqualTo("Ủy ban nhân dân phường Ba Đình");
    assertThat(told.document().signedAs()).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    assertThat(told.toString()).doesNotContain("Hoàng", "p-1005", "p-1006", "trợ cấp", "d-1");
  }

  @Test
  void earlierFormsOfAnIssuedDocumentAreNotIssued() {
    office.keep(ADocument.issued());

    assertThat(ofFile(ADocument.FROZEN).state()).isEqualTo(State.NOT_ISSUED);
    assertThat(ofFile(ADocument.REVISION_1).state()).isEqualTo(State.NOT_ISSUED);
    assertThat(ofFile(ADocument.REVISION_1).form()).isEqualTo(Form.PERSON_ONLY);
  }

  @Test
  void whatIsOnItsWayHasNeitherNumberNorDay() {
    for (var state :
        List.of(ADocument.awaitingPerson(), ADocument.awaitingAgency(), ADocument.sealed())) {
      var fresh = new Office();
      fresh.keep(state);
      var told =
          new TellStanding(fresh.documents, fresh.organisation)
              .handle(new Question.OfFile(ADocument.FROZEN))
              .block();
      assertThat(told.state()).isEqualTo(State.NOT_ISSUED);
      assertThat(told.document().symbol()).isNull();
      assertThat(told.document().issuedOn()).isNull();
    }
  }

  @Test
  void aSealedFileThatIsHeldBackIsNotIssued() {
    office.keep(ADocument.sealed());

    assertThat(ofFile(FINAL).state()).isEqualTo(State.NOT_ISSUED);
    assertThat(ofPaper(ADocument.sealed()).state()).isEqualTo(State.NOT_ISSUED);
  }

  @Test
  void aRecalledDocumentSaysSinceWhen() {
    office.keep(
        ADocument.next(
            ADocument.issued().recall(ADocument.chairman(), "Sai.", ADocument.NEXT_DAY)));

    assertThat(ofFile(FINAL).state()).isEqualTo(State.RECALLED);
    assertThat(ofFile(FINAL).endedAt()).isEqualTo(ADocument.NEXT_DAY);
    assertThat(ofPaper(ADocument.issued()).state()).isEqualTo(State.RECALLED);
    assertThat(ofFile(ADocument.REVISION_1).state()).isEqualTo(State.NOT_ISSUED);
  }

  @Test
  void aReplacedDocumentNamesTheNumberInItsPlace() {
    var other = ADocument.issuedAs("doc-8", DocumentType.QD, "8".repeat(64));
    office.keep(other);
    office.keep(
        ADocument.next(
            ADocument.issued().replace(other, ADocument.chairman(), "Sai.", ADocument.NEXT_DAY)));

    var told = ofFile(FINAL);

    assertThat(told.state()).isEqualTo(State.REPLACED);
    assertThat(told.otherSymbol()).isEqualTo("07/X-UBND");
    assertThat(told.awaitsTimestamp()).isFalse();
  }

  @Test
  void aCorrectedDocumentNamesTheLetter() {
    var letter = ADocument.issuedAs("doc-9", DocumentType.CV, "9".repeat(64));
    office.keep(ADocument.next(ADocument.issued().correct(letter, "p-1006", ADocument.NEXT_DAY)));

    assertThat(ofFile(FINAL).state()).isEqualTo(State.CORRECTED);
    assertThat(ofFile(FINAL).otherSymbol()).isEqualTo("07/X-UBND");
    assertThat(ofFile(FINAL).holds()).isTrue();
  }

  @Test
  void aPaperIsFoundByItsCodeAndSaysNothingOfTheFile() {
    var issued = ADocument.issued();
    office.keep(issued);

    assertThat(ofPaper(issued).state()).isEqualTo(State.IN_FORCE);
    assertThat(ofPaper(issued).form()).isEqualTo(Form.PAPER);
    assertThat(ofPaper(issued).awaitsTimestamp()).isFalse();
    assertThat(ofPaper(issued).document()).isEqualTo(ofFile(FINAL).document());
    assertThat(
            tell.handle(
                    new Question.OfPaper(CheckCode.of(new DocumentId("doc-2"), ADocument.number())))
                .block())
        .isNull();
  }

  private @Nullable RegistryFinding ofFile(String sha256) {
    return tell.handle(new Question.OfFile(sha256)).block();
  }

  private RegistryFinding ofPaper(OutgoingDocument document) {
    var code = CheckCode.of(document.id(), ADocument.number());
    return tell.handle(new Question.OfPaper(code)).block();
  }
}
