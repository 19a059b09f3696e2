package vn.motcua.signing.application;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.signing.application.Office.THE_CHAIRMAN;
import static vn.motcua.signing.application.Office.THE_CLERK;
import static vn.motcua.signing.application.Office.refusal;
import static vn.motcua.signing.application.Office.value;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.BatchItem;
import vn.motcua.signing.domain.BatchItem.State;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.Finding;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.ReviewKind;
import vn.motcua.signing.domain.SigningBatch;
import vn.motcua.signing.domain.SigningBatch.Act;
import vn.motcua.signing.domain.Unissued;

/** A leader signs a list he has seen, a clerk seals one: item by item, resumable. */
class BatchTest {
  private static final List<DocumentId> THREE =
      List.of(new DocumentId("doc-a"), new DocumentId("doc-b"), new DocumentId("doc-c"));

  private final Office office = new Office();

  @BeforeEach
  void threeApprovedDocumentsOfOneBook() {
    THREE.forEach(id -> office.keep(approved(id)));
  }

  @Test
  void eachDocumentGetsItsOwnNumberAndNoSigningIsOpened() {
    var batch = opened();

    assertThat(batch.items())
        .extracting(item -> item.prepared().number().serial())
        .containsExactly(1L, 2L, 3L);
    assertThat(THREE).allSatisfy(id -> assertThat(state(id)).isInstanceOf(Approved.class));
  }

  @Test
  void signsWhatWasShownOneAfterTheOther() {
    var batch = allShown(opened());

    var ran = value(office.run.handle(run(batch, "12345678")));

    assertThat(ran.stoppedBy()).isNull();
    assertThat(ran.batch().items()).allMatch(BatchItem::finished);
    assertThat(THREE).allSatisfy(id -> assertThat(state(id)).isInstanceOf(AwaitingAgency.class));
    assertThat(office.signer.acts).hasSize(3);
    assertThat(THREE.stream().map(id -> ((Unissued) state(id)).held().get().number().serial()))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void refusesADocumentWhoseBytesHeWasNotShown() {
    var batch = opened();
    shown(batch, THREE.getFirst());

    var ran = value(office.run.handle(run(batch, "12345678")));

    assertThat(ran.batch().items())
        .extracting(BatchItem::refusal)
        .containsExactly(null, Refusal.NOT_SHOWN, Refusal.NOT_SHOWN);
    assertThat(state(THREE.get(1))).isInstanceOf(Approved.class);
  }

  @Test
  void refusesOtherBytesThanThoseThatWereShown() {
    var batch = allShown(opened());
    var seen = Map.of(THREE.getFirst(), "0".repeat(64));

    var ran =
        value(
            office.run.handle(
                new RunBatch.Command(batch.id(), THE_CHAIRMAN, seen, pin("12345678"))));

    assertThat(ran.batch().items().getFirst().refusal()).isEqualTo(Refusal.SIGNED_OTHER_BYTES);
    assertThat(office.signer.acts).isEmpty();
  }

  @Test
  void aWrongPinStopsTheRunBeforeItShutsTheKey() {
    var batch = allShown(opened());

    var ran = value(office.run.handle(run(batch, "00000000")));

    assertThat(ran.stoppedBy()).isEqualTo(Refusal.WRONG_PIN);
    assertThat(ran.batch().items()).extracting(BatchItem::state).containsOnly(State.WAITING);
    var again = value(office.run.handle(run(batch, "12345678")));
    assertThat(again.batch().items()).allMatch(BatchItem::finished);
  }

  @Test
  void anInterruptedBatchGoesOnAndSignsNothingTwice() {
    var batch = allShown(opened());
    office.batches.crashAtAnswer(2);
    assertThatThrownBy(() -> office.run.handle(run(batch, "12345678")).block())
        .hasMessage("the power is gone");
    assertThat(office.signer.acts).hasSize(2);

    var ran = value(office.run.handle(run(batch, "12345678")));

    assertThat(ran.batch().items()).allMatch(BatchItem::finished);
    assertThat(office.signer.acts).hasSize(3);
    assertThat(value(office.run.handle(run(batch, "12345678"))).batch()).isEqualTo(ran.batch());
    assertThat(office.signer.acts).hasSize(3);
  }

  @Test
  void anotherOpenSigningOfTheBookIsFinishedFirst() {
    var other = new DocumentId("doc-other");
    office.keep(approved(other));
    var batch = allShown(opened());
    value(office.open.handle(new OpenSigning.Command(other, THE_CHAIRMAN)));

    var ran = value(office.run.handle(run(batch, "12345678")));

    assertThat(ran.batch().items())
        .extracting(BatchItem::refusal)
        .containsOnly(Refusal.OTHER_SIGNING_OPEN);
  }

  @Test
  void afterMidnightNothingShownYesterdayIsOpened() {
    var batch = allShown(opened());
    office.clock.pass(Duration.ofHours(16));

    var ran = value(office.run.handle(run(batch, "12345678")));

    assertThat(ran.batch().items()).extracting(BatchItem::refusal).containsOnly(Refusal.DAY_PASSED);
    assertThat(office.books.pending).hasSize(3);
  }

  @Test
  void itsNumbersAreAskedForAgainUntilMidnightOrItsClosing() {
    var batch = opened();
    value(office.openBatch.handle(open("key-0002", List.of(THREE.getFirst()))));

    assertThat(office.keep.handle().block()).isEqualTo(4);
    assertThat(office.books.pending).hasSize(3);
    value(office.showBatches.close(batch.id(), THE_CHAIRMAN));
    assertThat(office.keep.handle().block()).isEqualTo(1);
    office.clock.pass(Duration.ofHours(16));
    assertThat(office.keep.handle().block()).isZero();
  }

  @Test
  void aNumberSentBackTodayIsNotReplacedByTheBatchThatGaveIt() {
    var first = THREE.getFirst();
    var batch = allShown(opened());
    value(office.open.handle(opening(first, batch)));
    value(sendBack().handle(new SendBackDraft.Command(first, THE_CHAIRMAN, "Sai số tiền.")));
    approvedAgain(first);

    assertThat(office.keep.handle().block()).isEqualTo(2);
    assertThat(office.books.pending).hasSize(2);
    var ran = value(office.run.handle(run(batch, "12345678")));
    assertThat(ran.batch().items().getFirst().refusal()).isEqualTo(Refusal.SIGNED_OTHER_BYTES);
    assertThat(office.signer.acts).hasSize(2);
  }

  @Test
  void afterItWasSentBackADocumentGetsAnotherNumberThoughTheBooksHaveNotHeard() {
    var first = THREE.getFirst();
    var batch = allShown(opened());
    value(office.open.handle(opening(first, batch)));
    value(sendBack().handle(new SendBackDraft.Command(first, THE_CHAIRMAN, "Sai số tiền.")));
    approvedAgain(first);
    office.books.voids.clear();
    office.books.pending.put(owned(first), 1L);

    var next = value(office.openBatch.handle(open("key-0002", List.of(first))));

    assertThat(next.items().getFirst().prepared().number().serial()).isEqualTo(4);
    assertThat(office.books.voids).containsValue("SENT_BACK");
  }

  private static String owned(DocumentId id) {
    var number = ADocument.number();
    return number.book().series() + "!" + SettleNumbers.owner(id, number.printedOn());
  }

  private static OpenSigning.Command opening(DocumentId id, SigningBatch batch) {
    return new OpenSigning.Command(
        id, THE_CHAIRMAN, batch.items().getFirst().prepared().frozen().sha256());
  }

  private SendBackDraft sendBack() {
    return new SendBackDraft(office.filing, office.organisation, office.numbers, office.clock);
  }

  /** Reviewed and approved as in {@link ADocument}, with the numbers it has given back. */
  private void approvedAgain(DocumentId id) {
    var content = new Finding(true, ADocument.REVIEWER, "", office.clock.instant());
    var format = new Finding(true, ADocument.CLERK, "", office.clock.instant());
    var filed = office.documents.find(id).block();
    var approved =
        ADocument.next(
            ((Drafted) filed.document())
                .review(ReviewKind.CONTENT, content)
                .then(draft -> draft.review(ReviewKind.FORMAT, format))
                .then(draft -> draft.approve(ADocument.chairman(), office.clock.instant())));
    office.documents.store(filed, approved, List.of(), new Occasion.ByClock()).block();
  }

  @Test
  void theSameKeyWithAnotherListIsRefused() {
    var batch = opened();

    assertThat(opened()).isEqualTo(batch);
    assertThat(refusal(office.openBatch.handle(open("key-0001", List.of(THREE.getFirst())))))
        .isEqualTo(Refusal.BATCH_KEY_REUSED);
  }

  @Test
  void anotherOfficersBatchDoesNotExist() {
    var batch = opened();

    assertThat(refusal(office.showBatches.one(batch.id(), THE_CLERK)))
        .isEqualTo(Refusal.BATCH_NOT_FOUND);
  }

  @Test
  void aClosedBatchIsNotRun() {
    var batch = allShown(opened());
    value(office.showBatches.close(batch.id(), THE_CHAIRMAN));

    assertThat(refusal(office.run.handle(run(batch, "12345678")))).isEqualTo(Refusal.BATCH_CLOSED);
  }

  @Test
  void aDocumentThatCannotBeOpenedIsRefusedForItselfAlone() {
    var unknown = new DocumentId("doc-unknown");

    var batch =
        value(office.openBatch.handle(open("key-0003", List.of(unknown, THREE.getFirst()))));

    assertThat(batch.items())
        .extracting(BatchItem::refusal)
        .containsExactly(Refusal.NOT_FOUND, null);
  }

  @Test
  void aClerkSealsTheListAndEachIsAnsweredForItself() {
    value(office.run.handle(run(allShown(opened()), "12345678")));
    var early = new DocumentId("doc-early");
    office.keep(approved(early));
    var list = List.of(THREE.get(0), early, THREE.get(1), THREE.get(2));
    var command = new OpenBatch.Command(THE_CLERK, Act.SEAL, "key-seal", list);
    var batch = value(office.openBatch.handle(command));

    var seen = list.stream().collect(toMap(id -> id, id -> ""));
    var ran =
        value(
            office.run.handle(new RunBatch.Command(batch.id(), THE_CLERK, seen, pin("12345678"))));

    assertThat(ran.batch().items())
        .extracting(BatchItem::refusal)
        .containsExactly(null, Refusal.PERSON_HAS_NOT_SIGNED, null, null);
    assertThat(THREE).allSatisfy(id -> assertThat(state(id)).isInstanceOf(Issued.class));
  }

  @Test
  void aBatchIsBounded() {
    var tooMany =
        IntStream.range(0, 101).mapToObj(i -> BatchItem.waiting(new DocumentId("d" + i))).toList();

    assertThatThrownBy(() ->
            new SigningBatch("b", "a", "p", Act.SIGN, "k", tooMany, ADocument.NINE_O_CLOCK, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneUnfinishedSigningAtATimeIsAllThatEverStands() {
    var batch = allShown(opened());
    var seen = seen(batch);
    var first = Map.of(THREE.getFirst(), seen.get(THREE.getFirst()));

    value(
        office.run.handle(new RunBatch.Command(batch.id(), THE_CHAIRMAN, first, pin("12345678"))));

    assertThat(THREE.stream().filter(id -> state(id) instanceof AwaitingPerson)).isEmpty();
    assertThat(state(THREE.get(1))).isInstanceOf(Approved.class);
  }

  private SigningBatch opened() {
    return value(office.openBatch.handle(open("key-0001", THREE)));
  }

  private static OpenBatch.Command open(String key, List<DocumentId> documents) {
    return new OpenBatch.Command(THE_CHAIRMAN, Act.SIGN, key, documents);
  }

  private SigningBatch allShown(SigningBatch batch) {
    THREE.forEach(id -> shown(batch, id));
    return office.batches.find(batch.id()).block();
  }

  private void shown(SigningBatch batch, DocumentId id) {
    value(office.showBatches.frozen(batch.id(), id, THE_CHAIRMAN));
  }

  private static Map<DocumentId, String> seen(SigningBatch batch) {
    return batch.items().stream()
        .collect(toMap(BatchItem::document, item -> item.prepared().frozen().sha256()));
  }

  private static RunBatch.Command run(SigningBatch batch, String pin) {
    return new RunBatch.Command(batch.id(), THE_CHAIRMAN, seen(batch), pin(pin));
  }

  private static Pin pin(String secret) {
    return new Pin(secret.toCharArray());
  }

  private OutgoingDocument state(DocumentId id) {
    return office.present(id.value());
  }

  private static Approved approved(DocumentId id) {
    var docket = ADocument.docket();
    var own =
        new Docket(
            id,
            docket.agency(),
            docket.type(),
            docket.source(),
            docket.drafter(),
            docket.draftedAt());
    var approved = ADocument.approved();
    return new Approved(own, approved.manuscript(), approved.approval(), List.of());
  }
}
