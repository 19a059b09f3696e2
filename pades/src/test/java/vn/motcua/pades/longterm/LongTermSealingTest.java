package vn.motcua.pades.longterm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.LongTermRefusal;
import vn.motcua.pades.LongTermRefusal.Reason;
import vn.motcua.pades.TimestampFault;
import vn.motcua.pades.TimestampRefusal;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.fixture.TestRegistry;
import vn.motcua.pades.fixture.TestRegistry.Fault;
import vn.motcua.pades.fixture.TestTsa;
import vn.motcua.pades.sign.PdfRevision;
import vn.motcua.pades.sign.SignedPdf;
import vn.motcua.pades.time.TimestampPool;
import vn.motcua.pades.verify.Finding;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.Level;
import vn.motcua.pades.verify.Revocation;
import vn.motcua.pades.verify.VerificationReport;

class LongTermSealingTest {
  private final LongTermOffice office = new LongTermOffice();

  @Test
  void oneTimestampBringsBothLayersToTheHighestLevel() {
    LongTermPdf sealed = office.sealing().seal(office.smallest()).orElseThrow();

    VerificationReport report = office.verify(sealed.bytes());
    assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_PROVEN);
    assertThat(report.verdict().isValid()).isTrue();
    assertThat(report.timestamps()).hasSize(1);
    assertThat(report.layers())
        .extracting(LayerReport::level)
        .containsExactly(Level.B_LTA, Level.B_LTA);
    assertThat(report.layers())
        .extracting(LayerReport::revocation)
        .containsOnly(Revocation.NOT_REVOKED);
    assertThat(report.layers())
        .extracting(LayerReport::provenTime)
        .containsOnly(office.clock.instant());
  }

  @Test
  void theSignedBytesStayAsTheyWere() {
    SignedPdf two = office.smallest();

    byte[] sealed = office.sealing().seal(two).orElseThrow().bytes();

    assertThat(sealed).startsWith(two.bytes());
    assertThat(PdfRevision.read(sealed).orElseThrow()).isInstanceOf(SignedPdf.class);
  }

  @Test
  void onceAnAuthorityIsKnownOneCallIsEnough() {
    LongTermSealing sealing = office.sealing();
    sealing.seal(office.smallest()).orElseThrow();
    assertThat(office.tsa.calls()).as("the first token teaches its path").isEqualTo(2);

    sealing.seal(office.smallest()).orElseThrow();

    assertThat(office.tsa.calls()).isEqualTo(3);
  }

  @Test
  void aTokenLargerThanReservedGetsItsRoomInASecondTry() {
    TestTsa large = TestTsa.large(LongTermOffice.ISSUING, "large", office.clock);

    LongTermPdf sealed = office.sealing(office.pool(large)).seal(office.smallest()).orElseThrow();

    assertThat(sealed.bytes().length).isGreaterThan(2 * 8192);
    assertThat(large.calls()).isEqualTo(2);
  }

  @Test
  void withoutATimestampTheDocumentStaysAsItIsAndTheAuthorityIsNamed() {
    office.tsa.with(TestTsa.Fault.DOWN);
    SignedPdf two = office.smallest();

    Answer<LongTermPdf> answer = office.sealing().seal(two);

    assertThat(answer)
        .isEqualTo(
            Answer.refuse(
                new TimestampRefusal(
                    java.util.List.of(
                        new TimestampRefusal.Failure(
                            "tsa-1", TimestampFault.UNREACHABLE, "connection refused")))));
    assertThat(office.verify(two.bytes()).verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
    assertThat(office.verify(two.bytes()).verdict().words().vi()).contains("chưa có dấu thời gian");
  }

  @Test
  void aRevokedSignerIsNotArchived() {
    office.registry.revoke(
        LongTermOffice.CHAIRMAN.signer().certificate(), Office.TEN.plusSeconds(60));

    assertThat(reason(office.sealing().seal(office.smallest()))).isEqualTo(Reason.REVOKED);
  }

  @Test
  void listsHelpOutWhereRespondersAreDown() {
    office.registry.with(Fault.DOWN);

    byte[] sealed = office.sealing().seal(office.smallest()).orElseThrow().bytes();

    assertThat(latin1(sealed)).contains("/CRLs[").doesNotContain("/OCSPs[");
  }

  @Test
  void withoutAnyRevocationDataNothingIsArchived() {
    office.registry.with(Fault.DOWN).withoutLists();

    Answer<LongTermPdf> answer = office.sealing().seal(office.smallest());

    assertThat(reason(answer)).isEqualTo(Reason.REVOCATION_UNKNOWN);
    assertThat(refusal(answer).words().vi()).contains("Hoàng Văn Nam");
  }

  @Test
  void aResponderThatMustBeCheckedItselfIsCheckedByAList() {
    TestAuthority.Subject checked =
        TestRegistry.responder(LongTermOffice.ISSUING, KeyPurposeId.id_kp_OCSPSigning, false);
    office.registry.serve(LongTermOffice.ISSUING, checked);

    byte[] sealed = office.sealing().seal(office.smallest()).orElseThrow().bytes();

    assertThat(latin1(sealed)).contains("/OCSPs[", "/CRLs[");
  }

  @Test
  void aRevokedResponderVouchesForNobody() {
    TestAuthority.Subject checked =
        TestRegistry.responder(LongTermOffice.ISSUING, KeyPurposeId.id_kp_OCSPSigning, false);
    office.registry.serve(LongTermOffice.ISSUING, checked);
    office.registry.revoke(checked.certificate(), Office.TEN);

    assertThat(reason(office.sealing().seal(office.smallest()))).isEqualTo(Reason.REVOKED);
  }

  @Test
  void onlyADocumentOfTwoLayersIsArchived() {
    byte[] frozen = Office.frozen(TestPapers.emptyPage()).bytes();
    SignedPdf one =
        new Office(LongTermOffice.ROOT, LongTermOffice.CHAIRMAN, LongTermOffice.AGENCY)
            .signedByPerson(TestPapers.emptyPage());

    assertThat(reason(office.sealing().seal(frozen))).isEqualTo(Reason.NOT_VALID);
    assertThat(reason(office.sealing().seal(one))).isEqualTo(Reason.NOT_VALID);
    assertThat(office.tsa.calls()).isZero();
  }

  @Test
  void aSealedDocumentIsNotSealedAgain() {
    byte[] sealed = office.sealing().seal(office.smallest()).orElseThrow().bytes();

    assertThat(reason(office.sealing().seal(sealed))).isEqualTo(Reason.ALREADY_SEALED);
  }

  @Test
  void aRenewalKeepsWhatWasThereAndProvesTheOldTimestamp() {
    LongTermSealing sealing = office.sealing();
    LongTermPdf once = sealing.seal(office.smallest()).orElseThrow();
    Instant sealedAt = office.clock.instant();
    office.clock.advance(Duration.ofDays(300));

    LongTermPdf twice = sealing.renew(once).orElseThrow();

    VerificationReport report = office.verify(twice.bytes());
    assertThat(twice.bytes()).startsWith(once.bytes());
    assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_PROVEN);
    assertThat(report.timestamps()).hasSize(2);
    assertThat(report.layers())
        .extracting(LayerReport::provenTime)
        .as("the oldest timestamp counts")
        .containsOnly(sealedAt);
  }

  @Test
  void aRenewalWritesNoCertificateTwice() {
    LongTermSealing sealing = office.sealing();
    LongTermPdf once = sealing.seal(office.smallest()).orElseThrow();
    LongTermPdf twice = sealing.renew(once).orElseThrow();

    assertThat(latin1(twice.bytes()).substring(once.bytes().length))
        .as("all material is there already, nothing is as new")
        .doesNotContain("endstream");
  }

  @Test
  void aTimestampThatWasNotRenewedInTimeProvesNothingAnyMore() {
    Instant end = office.clock.instant().plus(Duration.ofDays(400));
    TestTsa shortLived =
        TestTsa.of(
            LongTermOffice.ISSUING,
            "short",
            office.clock,
            TestAuthority.FROM,
            end,
            TestTsa.usages(true));
    TestTsa other = TestTsa.of(LongTermOffice.ISSUING, "other", office.clock);
    LongTermPdf once =
        office.sealing(office.pool(shortLived)).seal(office.smallest()).orElseThrow();
    office.clock.advance(Duration.ofDays(390));
    LongTermPdf renewed = office.sealing(office.pool(other)).renew(once).orElseThrow();
    office.clock.advance(Duration.ofDays(20));

    assertThat(office.verify(once.bytes()).verdict().reason()).isEqualTo(Finding.TIMESTAMP_AGED);
    assertThat(office.verify(renewed.bytes()).verdict().reason())
        .isEqualTo(Finding.BOTH_LAYERS_PROVEN);
    assertThat(reason(office.sealing().renew(once))).isEqualTo(Reason.NOT_VALID);
  }

  @Test
  void renewalIsDueBeforeTheCertificateOrAnAlgorithmAges() {
    LongTermPdf sealed = office.sealing().seal(office.smallest()).orElseThrow();
    Instant sunset = Instant.parse("2031-01-01T00:00:00Z");

    assertThat(sealed.renewalDue(RenewalPolicy.usual()))
        .isEqualTo(TestAuthority.TO.minus(Duration.ofDays(182)));
    assertThat(sealed.renewalDue(new RenewalPolicy(Duration.ZERO, Map.of("RSA-2048", sunset))))
        .isEqualTo(sunset);
    assertThat(sealed.renewalDue(new RenewalPolicy(Duration.ZERO, Map.of("SHA-512", sunset))))
        .isEqualTo(TestAuthority.TO);
  }

  @Test
  void layersWithTimestampsOfTheirOwnAreArchivedToo() {
    TimestampPool pool = office.pool();
    SignedPdf timed = office.timestamped(pool);
    assertThat(office.verify(timed.bytes()).verdict().reason())
        .isEqualTo(Finding.BOTH_LAYERS_TIMED);
    Instant stamped = office.clock.instant();
    office.clock.advance(Duration.ofMinutes(30));

    byte[] sealed = office.sealing(pool).seal(timed).orElseThrow().bytes();

    VerificationReport report = office.verify(sealed);
    assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_PROVEN);
    assertThat(report.layers()).extracting(LayerReport::provenTime).containsOnly(stamped);
  }

  @Test
  void imprintsMayBeLonger() {
    for (String algorithm : java.util.List.of("SHA-384", "SHA-512")) {
      byte[] sealed =
          office.sealing().digesting(algorithm).seal(office.smallest()).orElseThrow().bytes();

      assertThat(office.verify(sealed).verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_PROVEN);
    }
  }

  @Test
  void storedBytesAreRecognised() {
    byte[] sealed = office.sealing().seal(office.smallest()).orElseThrow().bytes();

    assertThat(LongTermPdf.read(sealed).orElseThrow().timestamped())
        .isEqualTo(office.clock.instant());
    assertThat(reason(LongTermPdf.read(office.smallest().bytes()))).isEqualTo(Reason.NOT_SEALED);
    assertThat(reason(LongTermPdf.read(TestPapers.emptyPage()))).isEqualTo(Reason.NOT_OURS);
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Reason reason(Answer<?> answer) {
    return refusal(answer).reason();
  }

  private static LongTermRefusal refusal(Answer<?> answer) {
    if (answer instanceof Answer.Refused<?>(LongTermRefusal refusal)) {
      return refusal;
    }
    throw new AssertionError(answer);
  }
}
