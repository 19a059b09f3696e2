package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.application.Office.THE_CHAIRMAN;
import static vn.motcua.signing.application.Office.THE_CLERK;
import static vn.motcua.signing.application.Office.refusal;
import static vn.motcua.signing.application.Office.value;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.LongTermForms.Missed;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DocumentFact;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.Rejection;
import vn.motcua.signing.domain.Sealed;
import vn.motcua.signing.domain.TimestampDemand;
import vn.motcua.signing.domain.Timestamping;
import vn.motcua.signing.domain.Verification;

class TimestampDocumentTest {
  private static final DocumentId ID = ADocument.docket().id();
  private static final Missed DOWN =
      new Missed(Refusal.TIMESTAMP_NONE, "tsa: không kết nối được.", "tsa: cannot be reached.");

  private final Office office = new Office();

  @BeforeEach
  void signed() {
    office.keep(ADocument.approved());
    var opened = value(office.open.handle(new OpenSigning.Command(ID, THE_CHAIRMAN)));
    var frozen = ((vn.motcua.signing.domain.AwaitingPerson) opened.document()).signing().frozen();
    value(
        office.sign.handle(
            new SignAsPerson.Command(
                ID, THE_CHAIRMAN, frozen.sha256(), new Pin("12345678".toCharArray()))));
  }

  private void seal(TimestampDemand demand) {
    value(
        office
            .sealing(demand)
            .handle(new SealAsAgency.Command(ID, THE_CLERK, new Pin("12345678".toCharArray()))));
  }

  private Issued issued() {
    return (Issued) office.present();
  }

  private List<Class<?>> facts() {
    return office.documents.facts.stream().<Class<?>>map(Object::getClass).toList();
  }

  @Test
  void anOrdinaryDocumentIsIssuedAtOnceAndItsTimestampIsTriedSoon() {
    seal(TimestampDemand.PENDING);

    assertThat(issued().owesTimestamp()).isTrue();
    assertThat(office.hurried).containsExactly(ID);
    assertThat(office.forms.calls).isZero();
  }

  @Test
  void itsLongTermFormIsStoredRegisteredAndTold() {
    seal(TimestampDemand.PENDING);
    var before = issued().file();

    value(office.timestamp.handle(ID));

    var held = (Timestamping.Held) issued().timestamp();
    assertThat(held.newest().overSha256()).isEqualTo(before.sha256());
    assertThat(new String(office.files.kept.get(issued().file().file()), StandardCharsets.UTF_8))
        .endsWith("|stamp 1");
    assertThat(office.documents.facts.getLast()).isInstanceOf(DocumentFact.WasTimestamped.class);
    assertThat(office.documents.ofFile(before.sha256()).block()).isNotNull();
    assertThat(office.documents.ofFile(issued().file().sha256()).block()).isNotNull();
  }

  @Test
  void aHeldTimestampIsLeftAloneUntilItsRenewalIsDue() {
    seal(TimestampDemand.PENDING);
    value(office.timestamp.handle(ID));

    value(office.timestamp.handle(ID));
    assertThat(office.forms.calls).isEqualTo(1);

    office.clock.pass(Duration.ofDays(700));
    value(office.timestamp.handle(ID));
    assertThat(((Timestamping.Held) issued().timestamp()).revisions()).hasSize(2);
  }

  @Test
  void aMissKeepsItsReasonAndIsTriedAgainWhenDue() {
    seal(TimestampDemand.PENDING);
    office.forms.answers.add(DOWN);

    value(office.timestamp.handle(ID));

    var effort = issued().timestamp().effort();
    assertThat(effort.misses()).isEqualTo(1);
    assertThat(effort.last().vi()).isEqualTo("tsa: không kết nối được.");
    value(office.timestamp.handle(ID));
    assertThat(office.forms.calls).isEqualTo(1);
    office.clock.pass(Duration.ofMinutes(1));
    value(office.timestamp.handle(ID));
    assertThat(issued().owesTimestamp()).isFalse();
  }

  @Test
  void theClerkNeedNotWaitForThePauseToPass() {
    seal(TimestampDemand.PENDING);
    office.forms.answers.add(DOWN);
    office.forms.answers.add(DOWN);
    value(office.timestamp.handle(ID));

    var byHand = new TimestampDocument.Command(ID, THE_CLERK);
    assertThat(refusal(office.timestamp.handle(byHand))).isEqualTo(Refusal.TIMESTAMP_NONE);
    assertThat(value(office.timestamp.handle(byHand)).document())
        .isInstanceOfSatisfying(
            Issued.class, issued -> assertThat(issued.owesTimestamp()).isFalse());
  }

  @Test
  void anotherAgencysClerkTriesNothing() {
    seal(TimestampDemand.PENDING);
    var stranger = new TimestampDocument.Command(ID, new Officer("p-9", "H26.170"));

    assertThat(refusal(office.timestamp.handle(stranger))).isEqualTo(Refusal.NOT_FOUND);
    assertThat(office.forms.calls).isZero();
  }

  @Test
  void whileOneWorkerHasItNoOtherAsksForAToken() {
    seal(TimestampDemand.PENDING);
    office.forms.meanwhile =
        () -> {
          office.forms.meanwhile = () -> {};
          assertThat(refusal(office.timestamp.handle(ID))).isEqualTo(Refusal.TIMESTAMP_UNDER_WAY);
        };

    value(office.timestamp.handle(ID));

    assertThat(office.forms.calls).isEqualTo(1);
  }

  @Test
  void aWorkerThatDiedOverItLetsGoAfterAWhile() {
    seal(TimestampDemand.PENDING);
    office.forms.meanwhile =
        () -> {
          office.forms.meanwhile = () -> {};
          throw new IllegalStateException("killed between token and store");
        };
    assertThat(office.timestamp.handle(ID).onErrorComplete().block()).isNull();
    assertThat(refusal(office.timestamp.handle(ID))).isEqualTo(Refusal.TIMESTAMP_UNDER_WAY);

    office.clock.pass(Duration.ofMinutes(4));
    value(office.timestamp.handle(ID));

    assertThat(issued().owesTimestamp()).isFalse();
    assertThat(office.forms.calls).isEqualTo(2);
  }

  @Test
  void ofTwoWorkersWithATokenEachOnlyOneRevisionIsRegistered() {
    seal(TimestampDemand.PENDING);
    office.forms.meanwhile =
        () -> {
          office.forms.meanwhile = () -> {};
          office.clock.pass(Duration.ofMinutes(5));
          value(office.timestamp.handle(ID));
        };

    assertThat(refusal(office.timestamp.handle(ID))).isEqualTo(Refusal.TIMESTAMP_OVERTAKEN);

    assertThat(office.forms.calls).isEqualTo(2);
    assertThat(((Timestamping.Held) issued().timestamp()).revisions()).hasSize(1);
    assertThat(facts()).containsOnlyOnce(DocumentFact.WasTimestamped.class);
  }

  @Test
  void anActOnTheDocumentMeanwhileCostsNoSecondToken() {
    seal(TimestampDemand.PENDING);
    office.forms.meanwhile =
        () -> office.documents.loseTheNextRaceTo(recalled((Issued) office.present()));

    value(office.timestamp.handle(ID));

    assertThat(issued().isInForce()).isFalse();
    assertThat(issued().owesTimestamp()).isFalse();
    assertThat(office.forms.calls).isEqualTo(1);
  }

  private static Issued recalled(Issued issued) {
    return ADocument.next(issued.recall(ADocument.chairman(), "Sai thẩm quyền.", NINE_O_CLOCK));
  }

  @Test
  void aRequiredTimestampHoldsTheDocumentBackUntilItStands() {
    seal(TimestampDemand.REQUIRED);
    assertThat(office.present()).isInstanceOf(Sealed.class);
    assertThat(office.hurried).containsExactly(ID);
    office.forms.answers.add(DOWN);

    value(office.timestamp.handle(ID));
    assertThat(office.present()).isInstanceOf(Sealed.class);

    office.clock.pass(Duration.ofMinutes(1));
    value(office.timestamp.handle(ID));
    assertThat(issued().owesTimestamp()).isFalse();
    assertThat(facts())
        .containsSubsequence(DocumentFact.WasIssued.class, DocumentFact.WasTimestamped.class);
  }

  @Test
  void sealingAgainWhileItWaitsChangesNothing() {
    seal(TimestampDemand.REQUIRED);
    var waiting = office.present();

    seal(TimestampDemand.REQUIRED);

    assertThat(office.present()).isEqualTo(waiting);
  }

  @Test
  void aDocumentRejectedMeanwhileStaysRejected() {
    seal(TimestampDemand.REQUIRED);
    office.forms.meanwhile =
        () -> {
          var why = new Rejection(Rejection.Cause.BY_PERSON, "p-1005", "Sai.", NINE_O_CLOCK);
          office.documents.loseTheNextRaceTo(
              ADocument.next(((Sealed) office.present()).reject(why)));
        };

    assertThat(refusal(office.timestamp.handle(ID))).isEqualTo(Refusal.ALREADY_CLOSED);
    assertThat(facts()).doesNotContain(DocumentFact.WasIssued.class);
  }

  @Test
  void aFileThatFailsTheStrangersCheckIsNotRegistered() {
    seal(TimestampDemand.PENDING);
    var before = issued().file();
    office.signer.verification = new Verification(List.of("NOT_TWO_STANDING_LAYERS"));

    value(office.timestamp.handle(ID));

    assertThat(issued().file()).isEqualTo(before);
    assertThat(issued().timestamp().effort().last().why())
        .isEqualTo(Refusal.TIMESTAMP_CHECK_FAILED);
    assertThat(issued().timestamp().effort().last().en()).contains("NOT_TWO_STANDING_LAYERS");
  }

  @Test
  void aDamagedFileIsAReasonAndNoCrash() {
    seal(TimestampDemand.PENDING);
    office.files.damaged.add(issued().file().file());

    value(office.timestamp.handle(ID));

    assertThat(issued().timestamp().effort().last().why())
        .isEqualTo(Refusal.TIMESTAMP_LAYERS_NOT_VALID);
  }
}
