package vn.motcua.pades.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.CertificateStanding;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.fixture.ForeignSigner;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.sign.Hostile;
import vn.motcua.pades.sign.SigningKey;

class PdfVerifierTest {
  private static final TestAuthority ROOT = TestAuthority.root("Motcua test root");
  private static final Office OFFICE = new Office(ROOT);
  private static final byte[] DECISION = TestPapers.decision(2);
  private static final byte[] FROZEN = Office.frozen(DECISION).bytes();
  private static final byte[] ISSUED = OFFICE.signedByBoth(DECISION).bytes();

  @Test
  void tellsOfBothLayersWhoSignedWhenAndWhatIsCovered() {
    VerificationReport report = OFFICE.verify(ISSUED);

    assertThat(report.pages()).isEqualTo(2);
    assertThat(report.verdict().indication()).isEqualTo("TOTAL-PASSED");
    assertThat(report.verdict().words().vi()).contains("thu hồi chứng thư số chưa được kiểm tra");
    assertThat(report.layers())
        .extracting(LayerReport::role)
        .containsExactly(Role.PERSON, Role.AGENCY);
    LayerReport person = report.layers().get(0);
    LayerReport agency = report.layers().get(1);
    assertThat(person.signer()).extracting(SignerIdentity::commonName).isEqualTo("Hoàng Văn Nam");
    assertThat(person.signingTime()).isEqualTo(Office.TEN);
    assertThat(person.coverage()).isEqualTo(Coverage.ENTIRE_REVISION);
    assertThat(agency.coverage()).isEqualTo(Coverage.ENTIRE_FILE);
    assertThat(agency.revisionEnd()).isEqualTo(ISSUED.length);
    assertThat(agency.revocation()).isEqualTo(Revocation.NOT_CHECKED);
    assertThat(agency.level()).isEqualTo(Level.B_B);
  }

  @Test
  void saysThatAFrozenDocumentIsNotSignedYet() {
    VerificationReport report = OFFICE.verify(FROZEN);

    assertThat(report.verdict().reason()).isEqualTo(Finding.NO_SIGNATURE);
    assertThat(report.layers()).isEmpty();
  }

  @Test
  void doesNotTrustAnotherAuthority() {
    byte[] stranger =
        new Office(TestAuthority.root("Motcua test root")).signedByBoth(DECISION).bytes();

    VerificationReport report = OFFICE.verify(stranger);

    assertThat(report.verdict().reason()).isEqualTo(Finding.CERTIFICATE_NOT_TRUSTED);
    assertThat(report.layers())
        .allSatisfy(layer -> {
          assertThat(layer.digestOk()).isTrue();
          assertThat(layer.signatureOk()).isTrue();
          assertThat(layer.chain()).isEqualTo(CertificateStanding.NOT_TRUSTED);
        });
  }

  @Test
  void doesNotTrustASealThatHadExpired() {
    SigningKey old = ROOT.key("UBND", TestAuthority.FROM, Instant.parse("2026-11-01T00:00:00Z"));

    assertThat(sealedBy(old)).isEqualTo(Finding.CERTIFICATE_EXPIRED);
  }

  @Test
  void doesNotTrustASealThatIsNotYetValid() {
    SigningKey young = ROOT.key("UBND", Instant.parse("2026-12-01T00:00:00Z"), TestAuthority.TO);

    assertThat(sealedBy(young)).isEqualTo(Finding.CERTIFICATE_NOT_YET_VALID);
  }

  @Test
  void doesNotTrustASealByAKeyForSomethingElse() {
    SigningKey server =
        ROOT.keyWithUsage("UBND", KeyUsage.digitalSignature, KeyPurposeId.id_kp_serverAuth);
    SigningKey mail = ROOT.keyWithUsage("UBND", KeyUsage.keyEncipherment, null);

    assertThat(sealedBy(server)).isEqualTo(Finding.CERTIFICATE_NOT_FOR_SIGNING);
    assertThat(sealedBy(mail)).isEqualTo(Finding.CERTIFICATE_NOT_FOR_SIGNING);
  }

  @Test
  void tellsOfASignatureByOtherSoftwareButPromisesNothing() {
    byte[] foreign = ForeignSigner.sign(DECISION, OFFICE.chairman(), "SHA256withRSA");

    VerificationReport report = OFFICE.verify(foreign);

    assertThat(report.verdict().status()).isEqualTo(Status.INDETERMINATE);
    assertThat(report.verdict().reason()).isEqualTo(Finding.OTHER_PROFILE);
    assertThat(report.layers()).hasSize(1);
    assertThat(report.layers().getFirst().digestOk()).isTrue();
    assertThat(report.layers().getFirst().signatureOk()).isTrue();
    assertThat(report.layers().getFirst().chain()).isEqualTo(CertificateStanding.TRUSTED);
    assertThat(report.layers().getFirst().stands()).isFalse();
    assertThat(report.pages()).isEqualTo(2);
  }

  @Test
  void readsPssAndCompressedFilesOfOthers() {
    byte[] foreign =
        ForeignSigner.sign(Papers.compressed(DECISION), OFFICE.chairman(), "SHA256withRSAandMGF1");

    assertThat(OFFICE.verify(foreign).verdict().reason()).isEqualTo(Finding.OTHER_PROFILE);
  }

  @Test
  void tellsOfManySignaturesByOtherSoftware() {
    byte[] twice =
        ForeignSigner.sign(
            ForeignSigner.sign(DECISION, OFFICE.chairman(), "SHA256withRSA"),
            OFFICE.agency(),
            "SHA256withRSA");

    VerificationReport report = OFFICE.verify(twice);

    assertThat(report.layers()).hasSize(2);
    assertThat(report.verdict().reason()).isEqualTo(Finding.OTHER_PROFILE);
  }

  @Test
  void noticesAChangeUnderASignatureByOtherSoftware() {
    byte[] foreign = ForeignSigner.sign(DECISION, OFFICE.chairman(), "SHA256withRSA");
    int at = new String(foreign, StandardCharsets.ISO_8859_1).indexOf("stream") + 20;
    foreign[at] ^= 1;

    assertThat(OFFICE.verify(foreign).verdict().reason()).isEqualTo(Finding.DIGEST_MISMATCH);
  }

  @Test
  void noticesAnAdditionBehindASignatureByOtherSoftware() {
    byte[] foreign = ForeignSigner.sign(DECISION, OFFICE.chairman(), "SHA256withRSA");
    byte[] added = Papers.appended(foreign, document -> document.getPage(0).setRotation(90));

    assertThat(OFFICE.verify(added).verdict().reason()).isEqualTo(Finding.BYTES_AFTER_SIGNATURE);
  }

  @Test
  void saysThatAnUnsignedFileIsUnsigned() {
    assertThat(OFFICE.verify(DECISION).verdict().reason()).isEqualTo(Finding.NO_SIGNATURE);
  }

  @Test
  void refusesWhatIsNoReadablePdf() {
    PdfVerifier verifier = new PdfVerifier(OFFICE.anchors());

    assertThat(verifier.verify(new byte[0])).isEqualTo(Answer.refuse(DocumentRefusal.NOT_A_PDF));
    assertThat(verifier.verify("hello".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Answer.refuse(DocumentRefusal.NOT_A_PDF));
    assertThat(verifier.verify(Papers.encrypted(DECISION, "secret")))
        .isEqualTo(Answer.refuse(DocumentRefusal.ENCRYPTED));
    assertThat(verifier.verify(Arrays.copyOf(ISSUED, 40)))
        .isEqualTo(Answer.refuse(DocumentRefusal.DAMAGED));
  }

  @Test
  void alwaysAnswersForDamagedFiles() {
    PdfVerifier verifier = new PdfVerifier(OFFICE.anchors());
    byte[] foreign = ForeignSigner.sign(DECISION, OFFICE.chairman(), "SHA256withRSA");
    Random random = new Random(20261122);
    for (int i = 0; i < 300; i++) {
      byte[] changed = (i % 2 == 0 ? ISSUED : foreign).clone();
      for (int j = 0; j < 4; j++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }

      Answer<VerificationReport> answer = verifier.verify(changed);

      assertThat(
              answer instanceof Answer.Accepted<VerificationReport>(var report)
                  && report.verdict().isValid())
          .isFalse();
    }
  }

  private static Finding sealedBy(SigningKey key) {
    byte[] signed =
        Hostile.sign(
            FROZEN, Hostile.plan(Layer.PERSON, OFFICE.chairman(), Office.TEN), OFFICE.chairman());
    byte[] sealed = Hostile.sign(signed, Hostile.plan(Layer.AGENCY, key, Office.ELEVEN), key);
    return OFFICE.verify(sealed).verdict().reason();
  }
}
