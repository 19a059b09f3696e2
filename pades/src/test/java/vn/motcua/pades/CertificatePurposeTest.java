package vn.motcua.pades;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestTsa;

class CertificatePurposeTest {
  private static final TestAuthority ROOT = LongTermOffice.ROOT;

  @Test
  void timestampsNeedThatUsageAloneAndCritical() throws Exception {
    KeyPurposeId[] both = {KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_emailProtection};
    Extension two =
        new Extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(both).getEncoded());

    assertThat(stamps(TestTsa.usages(true))).isTrue();
    assertThat(stamps(TestTsa.usages(false))).isFalse();
    assertThat(stamps(List.of(TestTsa.usages(true).getFirst(), two))).isFalse();
    assertThat(stamps(TestTsa.usages(true).subList(0, 1))).isFalse();
    assertThat(stamps(TestTsa.usages(true).subList(1, 2))).as("no key usage").isFalse();
  }

  @Test
  void anAuthorityThatIssuesCertificatesDoesNothingElse() throws Exception {
    List<Extension> issuing =
        List.of(
            new Extension(
                Extension.basicConstraints, true, new BasicConstraints(true).getEncoded()),
            new Extension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature).getEncoded()));

    assertThat(CertificatePurpose.DOCUMENT_SIGNING.suits(certificate(issuing))).isFalse();
  }

  @Test
  void aTimestampAuthorityNeitherSignsDocumentsNorAnswersForOthers() {
    X509Certificate tsa = certificate(TestTsa.usages(true));

    assertThat(CertificatePurpose.DOCUMENT_SIGNING.suits(tsa)).isFalse();
    assertThat(CertificatePurpose.OCSP_SIGNING.suits(tsa)).isFalse();
  }

  private static boolean stamps(List<Extension> extensions) {
    return CertificatePurpose.TIME_STAMPING.suits(certificate(extensions));
  }

  private static X509Certificate certificate(List<Extension> extensions) {
    return ROOT.servant("x", TestAuthority.FROM, TestAuthority.TO, extensions).certificate();
  }
}
