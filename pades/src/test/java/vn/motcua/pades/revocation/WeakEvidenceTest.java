package vn.motcua.pades.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Office;

/** Evidence signed with an algorithm for which collisions are known says nothing. */
class WeakEvidenceTest {
  private static final Instant NOW = Office.ELEVEN;
  private static final X509Certificate SUBJECT = LongTermOffice.CHAIRMAN.signer().certificate();
  private static final X509Certificate ISSUER = LongTermOffice.ISSUING.certificate();

  @ParameterizedTest
  @CsvSource({"SHA256withRSA,true", "SHA1withRSA,false", "MD5withRSA,false"})
  void anAnswerCountsByItsAlgorithm(String algorithm, boolean counts) throws Exception {
    JcaX509CertificateHolder issuer = new JcaX509CertificateHolder(ISSUER);
    CertificateID id =
        new CertificateID(
            new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
            issuer,
            SUBJECT.getSerialNumber());
    BasicOCSPRespBuilder basic = new BasicOCSPRespBuilder(new RespID(issuer.getSubject()));
    basic.addResponse(id, CertificateStatus.GOOD, Date.from(NOW), Date.from(NOW.plusSeconds(60)));
    byte[] answer =
        new OCSPRespBuilder()
            .build(OCSPRespBuilder.SUCCESSFUL, basic.build(signer(algorithm), null, Date.from(NOW)))
            .getEncoded();

    Optional<Statement> statement =
        OcspAnswer.read(answer).flatMap(read -> read.about(SUBJECT, ISSUER));

    assertThat(statement.isPresent()).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource({"SHA256withRSA,true", "SHA1withRSA,false", "MD5withRSA,false"})
  void aListCountsByItsAlgorithm(String algorithm, boolean counts) throws Exception {
    X509v2CRLBuilder list =
        new X509v2CRLBuilder(
            X500Name.getInstance(ISSUER.getSubjectX500Principal().getEncoded()), Date.from(NOW));
    byte[] encoded = list.build(signer(algorithm)).getEncoded();

    Optional<Statement> statement =
        RevocationList.read(encoded).flatMap(read -> read.about(SUBJECT, ISSUER));

    assertThat(statement.isPresent()).isEqualTo(counts);
  }

  private static ContentSigner signer(String algorithm) throws Exception {
    return new JcaContentSignerBuilder(algorithm).build(LongTermOffice.ISSUING.privateKey());
  }
}
