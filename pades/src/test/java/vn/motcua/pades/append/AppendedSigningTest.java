package vn.motcua.pades.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.fixture.ForeignSigner;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.RawPapers;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.verify.Coverage;
import vn.motcua.pades.verify.Finding;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.Role;

class AppendedSigningTest {
  private static final Office OFFICE = new Office();
  private static final AppendedSigning SIGNING = new AppendedSigning(OFFICE.anchors());
  private static final FieldPlace PLACE = new FieldPlace(1, Office.BOX);
  private static final byte[] DECISION = TestPapers.decision();
  private static final byte[] SIGNED =
      ForeignSigner.sign(DECISION, OFFICE.chairman(), "SHA256withRSA");

  @Test
  void bothSignaturesStandAndNothingBeforeIsTouched() {
    AppendedPdf appended = append(SIGNED);

    var report = OFFICE.verify(appended.bytes());

    assertThat(Arrays.copyOf(appended.bytes(), SIGNED.length)).isEqualTo(SIGNED);
    assertThat(report.layers())
        .hasSize(2)
        .allMatch(AppendedSigningTest::stands)
        .allMatch(layer -> layer.role() == Role.OTHER);
    assertThat(report.layers().getLast().coverage()).isEqualTo(Coverage.ENTIRE_FILE);
    assertThat(report.verdict().reason()).isEqualTo(Finding.OTHER_PROFILE);
    assertThat(appended.field()).isEqualTo("ADDED_AGENCY_1");
  }

  @Test
  void aTimestampThatWouldBeLeftOutIsNotPromised() {
    var plan = OFFICE.agencyPlan().withTimestamp(4096);

    assertThatIllegalArgumentException().isThrownBy(() -> SIGNING.prepare(SIGNED, plan, PLACE));
  }

  @Test
  void appendsToAFileWithPackedObjectsInItsOwnWay() {
    byte[] packed =
        ForeignSigner.sign(Papers.compressed(DECISION), OFFICE.chairman(), "SHA256withRSA");

    AppendedPdf appended = append(packed);

    assertThat(OFFICE.verify(appended.bytes()).layers())
        .hasSize(2)
        .allMatch(AppendedSigningTest::stands);
    assertThat(Arrays.copyOf(appended.bytes(), packed.length)).isEqualTo(packed);
  }

  @Test
  void appendsTwiceUnderTwoNames() {
    AppendedPdf twice = append(append(SIGNED).bytes());

    assertThat(twice.field()).isEqualTo("ADDED_AGENCY_2");
    assertThat(OFFICE.verify(twice.bytes()).layers())
        .hasSize(3)
        .allMatch(AppendedSigningTest::stands);
  }

  @Test
  void makesTheSameBytesAgain() {
    assertThat(append(SIGNED).bytes()).isEqualTo(append(SIGNED).bytes());
  }

  @Test
  void aValueMadeElsewhereIsEmbeddedAfterItWasVerified() {
    var pending = SIGNING.prepare(SIGNED, OFFICE.agencyPlan(), PLACE).orElseThrow();
    byte[] asked = pending.toBeSigned();
    byte[] value = OFFICE.agency().sign(asked);

    var completed = SIGNING.complete(SIGNED, OFFICE.agencyPlan(), PLACE, asked, value);

    assertThat(completed.orElseThrow().bytes()).isEqualTo(append(SIGNED).bytes());
    assertThat(pending.complete(OFFICE.chairman().sign(asked)))
        .isEqualTo(Answer.refuse(LayerRefusal.SIGNATURE_DOES_NOT_MATCH));
    assertThat(SIGNING.complete(SIGNED, OFFICE.agencyPlan(), PLACE, new byte[3], value))
        .isEqualTo(Answer.refuse(LayerRefusal.SIGNED_OTHER_BYTES));
  }

  @Test
  void changesOnAFileOfOursExactlyWhatTheFastPathChanges() {
    byte[] frozen = Office.frozen(DECISION).bytes();
    byte[] fast = OFFICE.signedByPerson(DECISION).bytes();

    AppendedPdf compatible =
        SIGNING.sign(frozen, OFFICE.personPlan(), PLACE, OFFICE.chairman()).orElseThrow();

    assertThat(ObjectDifference.between(frozen, compatible.bytes()))
        .isEqualTo(ObjectDifference.between(frozen, fast))
        .hasSize(5);
    assertThat(compatible.field()).isEqualTo("SIG_PERSON");
  }

  @Test
  void refusesWhatAnEarlierSignerForbids() {
    assertThat(prepare(certified(1)))
        .isEqualTo(Answer.refuse(DocumentRefusal.FURTHER_SIGNATURES_FORBIDDEN));
    assertThat(prepare(certified(2)))
        .isEqualTo(Answer.refuse(DocumentRefusal.FURTHER_SIGNATURES_FORBIDDEN));
    assertThat(prepare(certified(3))).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void refusesHybridAndEncryptedFilesAndScripts() {
    byte[] scripted =
        Papers.changed(
            DECISION,
            document ->
                document.getDocumentCatalog().getCOSObject().setString("JS", "app.alert(1)"));

    assertThat(prepare(RawPapers.hybrid())).isEqualTo(Answer.refuse(DocumentRefusal.HYBRID));
    assertThat(prepare(Papers.encrypted(DECISION, "")))
        .isEqualTo(Answer.refuse(DocumentRefusal.ENCRYPTED));
    assertThat(prepare(scripted)).isEqualTo(Answer.refuse(DocumentRefusal.JAVASCRIPT));
  }

  @Test
  void refusesAPlaceThatIsNotOnAPage() {
    assertThat(SIGNING.prepare(SIGNED, OFFICE.agencyPlan(), new FieldPlace(9, Office.BOX)))
        .isEqualTo(Answer.refuse(DocumentRefusal.NO_SUCH_PAGE));
  }

  private static Answer<PendingAppendix> prepare(byte[] file) {
    return SIGNING.prepare(file, OFFICE.agencyPlan(), PLACE);
  }

  private static AppendedPdf append(byte[] file) {
    return SIGNING.sign(file, OFFICE.agencyPlan(), PLACE, OFFICE.agency()).orElseThrow();
  }

  private static boolean stands(LayerReport layer) {
    return layer.digestOk() && layer.signatureOk();
  }

  /** A file whose first signature certifies it. */
  private static byte[] certified(int permission) {
    return ForeignSigner.certify(DECISION, OFFICE.chairman(), permission);
  }
}
