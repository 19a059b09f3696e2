package vn.motcua.pades.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.sign.SigningKey;

class CmsTemplateTest {
  private static final TestAuthority ROOT = TestAuthority.root("Root");
  private static final SigningKey KEY = ROOT.key("Hoàng Văn Nam");
  private static final byte[] CONTENT = {1, 2, 3};

  @Test
  void bouncyCastleVerifiesWhatTheTemplateMakes() throws Exception {
    SignerInformation signer = read(cms(KEY)).getSignerInfos().iterator().next();

    assertThat(
            signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder().build(KEY.signer().certificate())))
        .isTrue();
  }

  @Test
  void bouncyCastleReadsASignatureWithThePaddingOfAPdf() throws Exception {
    byte[] padded = Arrays.copyOf(cms(KEY), 4096);

    assertThat(new CMSSignedData(padded).getSignerInfos().size())
        .as("BouncyCastle 1.85 and later reject this: stay on 1.84")
        .isEqualTo(1);
  }

  @Test
  void signsContentTypeDigestAndCertificateButNeverATime() throws Exception {
    var signer = read(cms(KEY)).getSignerInfos().iterator().next();

    List<ASN1ObjectIdentifier> types =
        signer.getSignedAttributes().toHashtable().values().stream()
            .map(value -> ((Attribute) value).getAttrType())
            .toList();

    assertThat(types)
        .containsExactlyInAnyOrder(
            CMSAttributes.contentType,
            CMSAttributes.messageDigest,
            PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    assertThat(signer.getUnsignedAttributes()).isNull();
  }

  @Test
  void writesDer() throws Exception {
    byte[] cms = cms(KEY);

    assertThat(ASN1Primitive.fromByteArray(cms).getEncoded("DER")).isEqualTo(cms);
  }

  @Test
  void knowsItsLongestLengthBeforeAnythingIsSigned() {
    CmsTemplate rsa = CmsTemplate.of(KEY.signer().path(), SignatureScheme.RSA_SHA256);
    SigningKey curve = ROOT.ecKey("P-256", "secp256r1");
    CmsTemplate ecdsa = CmsTemplate.of(curve.signer().path(), SignatureScheme.ECDSA_SHA256);

    assertThat(cms(KEY)).hasSize(rsa.longest());
    assertThat(cms(curve).length).isBetween(ecdsa.longest() - 10, ecdsa.longest());
  }

  @Test
  void readsBackOnlyItsOwnEncoding() {
    byte[] padded = Arrays.copyOf(cms(KEY), 4096);

    Optional<SignedCms> read = SignedCms.readCanonical(padded);

    assertThat(read).isPresent();
    assertThat(read.get().path()).isEqualTo(KEY.signer().path());
    assertThat(read.get().verifies()).isTrue();
  }

  @Test
  void refusesAForeignCms() {
    assertThat(SignedCms.readCanonical(new byte[0])).isEmpty();
    assertThat(SignedCms.readCanonical(new byte[4096])).isEmpty();
    assertThat(SignedCms.readCanonical(new byte[] {0x30, 2, 5, 0})).isEmpty();
  }

  private static byte[] cms(SigningKey key) {
    CmsTemplate template = CmsTemplate.of(key.signer().path(), key.signer().scheme());
    byte[] attributes = template.signedAttributes(Digests.sha256(CONTENT));
    return template.encode(attributes, key.sign(attributes));
  }

  private static CMSSignedData read(byte[] cms) throws Exception {
    return new CMSSignedData(new CMSProcessableByteArray(CONTENT), cms);
  }
}
