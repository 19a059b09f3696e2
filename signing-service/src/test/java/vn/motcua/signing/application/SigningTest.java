package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.application.Office.THE_CHAIRMAN;
import static vn.motcua.signing.application.Office.THE_CLERK;
import static vn.motcua.signing.application.Office.refusal;
import static vn.motcua.signing.application.Office.value;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentFact;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.Sealed;
import vn.motcua.signing.domain.Verification;
import vn.motcua.signing.domain.VoidedNumber;

class SigningTest {
  private static final DocumentId ID = ADocument.docket().id();
  private final Office office = new Office();

  @BeforeEach
  void anApprovedDecision() {
    office.keep(ADocument.approved());
  }

  @Test
  void refusesTheAgencySignatureBeforeThePersonalOne() {
    open();

    var answer = office.seal.handle(new SealAsAgency.Command(ID, THE_CLERK, pin("12345678")));

    assertThat(refusal(answer)).isEqualTo(Refusal.PERSON_HAS_NOT_SIGNED);
    assertThat(office.present()).isInstanceOf(AwaitingPerson.class);
    assertThat(office.signer.acts).isEmpty();
  }

  @Test
  void aSecondOpeningOnTheSameDayAnswersTheSameReservation() {
    var first = open();
    office.clock.pass(Duration.ofHours(3));

    var second = open();

    assertThat(second.signing()).isEqualTo(first.signing());
    assertThat(first.signing().number().notation()).isEqualTo("01/QĐ-UBND");
  }

  @Test
  void twoOpeningsAtOnceEndWithOneReservation() {
    var winner = ADocument.awaitingPerson();
    office.documents.loseTheNextRaceTo(winner);

    var answered = open();

    assertThat(answered.signing().number()).isEqualTo(winner.signing().number());
  }

  @Test
  void afterMidnightTheNumberIsVoidAndTheNextOpeningTakesANewOne() {
    open();
    office.clock.pass(Duration.ofHours(20));

    var reopened = open();

    assertThat(reopened.signing().number().notation()).isEqualTo("02/QĐ-UBND");
    assertThat(reopened.signing().number().printedOn()).isEqualTo(ADocument.MONDAY.plusDays(1));
    assertThat(office.books.voids).containsEntry("H26.107/2026/QD#1", "DAY_PASSED");
  }

  @Test
  void theSweepVoidsForgottenSignings() {
    open();
    office.clock.pass(Duration.ofHours(20));

    var lapsed = office.overdue.handle().block();

    assertThat(lapsed).isEqualTo(1);
    assertThat(office.present()).isInstanceOf(Approved.class);
  }

  @Test
  void aLostRaceDoesNotEndTheSweep() {
    open();
    sign(frozen());
    office.keep(anotherApproved("doc-2"));
    value(office.open.handle(new OpenSigning.Command(new DocumentId("doc-2"), THE_CHAIRMAN)));
    office.clock.pass(Duration.ofDays(3));
    office.documents.loseTheNextRaceTo(office.present());

    var lapsed = office.overdue.handle().block();

    assertThat(lapsed).isEqualTo(1);
    assertThat(office.present("doc-2")).isInstanceOf(Approved.class);
    assertThat(office.overdue.handle().block()).isEqualTo(1);
  }

  @Test
  void aSignerHasOneUnfinishedSigningPerBook() {
    open();
    office.keep(anotherApproved("doc-2"));

    var answer = office.open.handle(new OpenSigning.Command(new DocumentId("doc-2"), THE_CHAIRMAN));

    assertThat(refusal(answer)).isEqualTo(Refusal.OTHER_SIGNING_OPEN);
    assertThat(office.books.voids).isEmpty();
  }

  @Test
  void onceThePersonHasSignedTheNextDocumentMayBeOpened() {
    open();
    sign(frozen());
    office.keep(anotherApproved("doc-2"));

    value(office.open.handle(new OpenSigning.Command(new DocumentId("doc-2"), THE_CHAIRMAN)));

    assertThat(((AwaitingPerson) office.present("doc-2")).signing().number().serial()).isEqualTo(2);
  }

  @Test
  void refusesASignatureOverBytesThatWereNotShown() {
    open();

    var answer = office.sign.handle(signing("0".repeat(64), "12345678"));

    assertThat(refusal(answer)).isEqualTo(Refusal.SIGNED_OTHER_BYTES);
    assertThat(office.signer.acts).isEmpty();
  }

  @Test
  void aWrongPinLeavesTheSigningOpen() {
    open();

    assertThat(refusal(office.sign.handle(signing(frozen(), "00000000"))))
        .isEqualTo(Refusal.WRONG_PIN);
    assertThat(office.present()).isInstanceOf(AwaitingPerson.class);
  }

  @Test
  void aRepeatAfterACrashMakesTheVerySameBytes() {
    open();
    office.sign.handle(signing(frozen(), "00000000")).block();
    office.clock.pass(Duration.ofMinutes(2));

    sign(frozen());

    assertThat(office.signer.acts.getFirst()).endsWith("@" + ADocument.NINE_O_CLOCK);
  }

  @Test
  void aRepeatedSigningRequestGivesTheSameLayer() {
    open();
    var frozen = frozen();
    var once = (AwaitingAgency) sign(frozen).document();

    var twice = (AwaitingAgency) sign(frozen).document();

    assertThat(twice.personal()).isEqualTo(once.personal());
    assertThat(office.signer.acts).hasSize(1);
  }

  @Test
  void issuesOnlyWhenBothLayersStandInAStrangersCheck() {
    open();
    sign(frozen());
    office.signer.verification = new Verification(List.of("CERTIFICATE_NOT_TRUSTED"));

    var answer = office.seal.handle(new SealAsAgency.Command(ID, THE_CLERK, pin("12345678")));

    assertThat(refusal(answer)).isEqualTo(Refusal.VERIFICATION_FAILED);
    assertThat(((Sealed) office.present()).findings()).containsExactly("CERTIFICATE_NOT_TRUSTED");
    assertThat(office.documents.facts).noneMatch(DocumentFact.WasIssued.class::isInstance);
  }

  @Test
  void aHeldBackDocumentIsCheckedAgainWithoutANewSignature() {
    open();
    sign(frozen());
    office.signer.verification = new Verification(List.of("CERTIFICATE_NOT_TRUSTED"));
    office.seal.handle(new SealAsAgency.Command(ID, THE_CLERK, pin("12345678"))).block();
    office.signer.verification = new Verification(List.of());

    var issued = seal();

    assertThat(issued.document()).isInstanceOf(Issued.class);
    assertThat(office.signer.acts).hasSize(2);
  }

  @Test
  void aRepeatedSealGivesTheSameIssuedDocument() {
    open();
    sign(frozen());
    var once = seal().document();

    var twice = seal().document();

    assertThat(twice).isEqualTo(once);
    assertThat(office.documents.facts.stream().filter(DocumentFact.WasIssued.class::isInstance))
        .hasSize(1);
  }

  @Test
  void refusesASealAfterTheNextWorkingDayAndTheSignerOpensANewSigning() {
    open();
    sign(frozen());
    office.clock.pass(Duration.ofDays(2));

    var answer = office.seal.handle(new SealAsAgency.Command(ID, THE_CLERK, pin("12345678")));

    assertThat(refusal(answer)).isEqualTo(Refusal.SEAL_TOO_LATE);
    assertThat(open().signing().number().serial()).isEqualTo(2);
    assertThat(office.books.voids).containsEntry("H26.107/2026/QD#1", "SEAL_TOO_LATE");
  }

  @Test
  void anotherAgencysDocumentDoesNotExist() {
    var stranger = new Officer(ADocument.CHAIRMAN, "H26.170");

    assertThat(refusal(office.open.handle(new OpenSigning.Command(ID, stranger))))
        .isEqualTo(Refusal.NOT_FOUND);
  }

  @Test
  void thePinIsNeverPrinted() {
    var command = signing("f".repeat(64), "12345678");

    assertThat(command.toString()).doesNotContain("12345678");
  }

  private AwaitingPerson open() {
    var filed = value(office.open.handle(new OpenSigning.Command(ID, THE_CHAIRMAN)));
    return (AwaitingPerson) filed.document();
  }

  private String frozen() {
    return ((AwaitingPerson) office.present()).signing().frozen().sha256();
  }

  private Filed sign(String frozenSha256) {
    return value(office.sign.handle(signing(frozenSha256, "12345678")));
  }

  private Filed seal() {
    return value(office.seal.handle(new SealAsAgency.Command(ID, THE_CLERK, pin("12345678"))));
  }

  private static SignAsPerson.Command signing(String frozenSha256, String pin) {
    return new SignAsPerson.Command(ID, THE_CHAIRMAN, frozenSha256, pin(pin));
  }

  private static Pin pin(String digits) {
    return new Pin(digits.toCharArray());
  }

  private static Approved anotherApproved(String id) {
    var docket = ADocument.docket();
    var other =
        new Docket(
            new DocumentId(id),
            docket.agency(),
            docket.type(),
            docket.source(),
            docket.drafter(),
            docket.draftedAt());
    var approved = ADocument.approved();
    return new Approved(other, approved.manuscript(), approved.approval(), List.of());
  }

  @Test
  void aDuplicateThatStillBelievesTheDocumentWithoutNumberGetsTheSameOne() {
    var opened = value(office.open.handle(new OpenSigning.Command(ID, THE_CHAIRMAN)));

    var late =
        value(
            office.preparation.prepare(ADocument.approved(), THE_CHAIRMAN, ADocument.NINE_O_CLOCK));

    assertThat(late.number()).isEqualTo(((AwaitingPerson) opened.document()).signing().number());
  }

  @Test
  void aNumberThatTheDocumentGaveBackTodayIsNotTakenAgain() {
    var approved = ADocument.approved();
    var first = value(office.preparation.prepare(approved, THE_CHAIRMAN, ADocument.NINE_O_CLOCK));
    var givenBack =
        new VoidedNumber(first.number(), VoidedNumber.Reason.REJECTED, ADocument.NINE_O_CLOCK);
    var again =
        new Approved(
            approved.docket(), approved.manuscript(), approved.approval(), List.of(givenBack));

    var second = value(office.preparation.prepare(again, THE_CHAIRMAN, ADocument.NINE_O_CLOCK));

    assertThat(second.number().serial()).isEqualTo(2);
    assertThat(office.books.voids).containsEntry(first.number().key(), "REJECTED");
  }
}
