package vn.motcua.pades.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveGenParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.sign.KeyAccess;
import vn.motcua.pades.sign.Signer;
import vn.motcua.pades.sign.SigningKey;

class SchemesTest {
  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final TestAuthority ROOT = TestAuthority.root("Root");
  private static final SigningKey RSA = ROOT.key("RSA-2048");
  private static final SigningKey P_256 = ROOT.ecKey("P-256", "secp256r1");
  private static final SigningKey P_384 = ROOT.ecKey("P-384", "secp384r1");
  private static final byte[] CONTENT = {1, 2, 3};

  static Stream<Arguments> combinations() {
    return Stream.of(RSA, P_256, P_384)
        .flatMap(key ->
            Arrays.stream(SignatureScheme.values())
                .filter(scheme -> scheme.fits(publicKey(key)))
                .map(scheme -> Arguments.of(scheme, key)));
  }

  @Test
  void offersEveryDigestForEveryKindOfKey() {
    assertThat(combinations()).hasSize(3 + 3 + 3 + 2);
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void bouncyCastleVerifiesTheCmsOfEveryCombination(SignatureScheme scheme, SigningKey key)
      throws Exception {
    Signer signer = Signer.of(key.signer().path(), scheme).orElseThrow();
    CmsTemplate template = CmsTemplate.of(signer.path(), scheme);
    byte[] attributes = template.signedAttributes(Digests.start(scheme.digest()).digest(CONTENT));
    byte[] cms =
        template.encode(
            attributes, RawSignatures.sign(scheme, KeyAccess.privateKey(key), attributes));

    SignerInformation read =
        new CMSSignedData(new CMSProcessableByteArray(CONTENT), cms)
            .getSignerInfos()
            .iterator()
            .next();

    assertThat(
            read.verify(
                new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(BOUNCY_CASTLE)
                    .build(signer.certificate())))
        .isTrue();
    assertThat(SignedCms.readCanonical(cms)).get().matches(SignedCms::verifies);
    assertThat(cms.length).isLessThanOrEqualTo(template.longest());
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void everyProviderVerifiesWhatEveryOtherSigned(SignatureScheme scheme, SigningKey key)
      throws Exception {
    for (String signing : RawSignatures.providers()) {
      byte[] value = RawSignatures.sign(signing, scheme, KeyAccess.privateKey(key), CONTENT);
      for (String verifying : RawSignatures.providers()) {
        assertThat(RawSignatures.verify(verifying, scheme, publicKey(key), CONTENT, value))
            .as("%s signs, %s verifies", signing, verifying)
            .isTrue();
      }
    }
  }

  @Test
  void refusesADigestShorterThanTheCurve() {
    assertThat(SignatureScheme.ECDSA_SHA256.fits(publicKey(P_384))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256k1", "brainpoolP256r1", "secp521r1"})
  void refusesCurvesThatTheRulesDoNotName(String curve) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
    generator.initialize(new ECNamedCurveGenParameterSpec(curve));
    KeyPair keys = generator.generateKeyPair();

    assertThat(SignatureScheme.defaultFor(keys.getPublic())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1"})
  void takesAnEcdsaValueAsDerOrAsRAndSSideBySide(String curve) throws Exception {
    SigningKey key = ROOT.ecKey("Card", curve);
    SignatureScheme scheme = key.signer().scheme();
    byte[] der = RawSignatures.sign(scheme, KeyAccess.privateKey(key), CONTENT);

    assertThat(RawSignatures.verified(scheme, publicKey(key), CONTENT, der)).contains(der);
    assertThat(RawSignatures.verified(scheme, publicKey(key), CONTENT, plain(key, der)))
        .contains(der);
  }

  @Test
  void refusesSidesThatAreSwappedOrOfAnotherLength() throws Exception {
    byte[] der = RawSignatures.sign(P_256.signer().scheme(), KeyAccess.privateKey(P_256), CONTENT);
    byte[] plain = plain(P_256, der);
    byte[] swapped = new byte[plain.length];
    System.arraycopy(plain, 32, swapped, 0, 32);
    System.arraycopy(plain, 0, swapped, 32, 32);

    for (byte[] value : new byte[][] {swapped, Arrays.copyOf(plain, 63), new byte[64]}) {
      assertThat(RawSignatures.verified(P_256.signer().scheme(), publicKey(P_256), CONTENT, value))
          .isEmpty();
    }
  }

  @Test
  void aPssValueIsNoPkcs1Value() throws Exception {
    Signature pkcs1 = Signature.getInstance("SHA256withRSA");
    pkcs1.initSign(KeyAccess.privateKey(RSA));
    pkcs1.update(CONTENT);

    assertThat(
            RawSignatures.verified(
                SignatureScheme.RSA_PSS_SHA256, publicKey(RSA), CONTENT, pkcs1.sign()))
        .isEmpty();
  }

  private static PublicKey publicKey(SigningKey key) {
    return key.signer().certificate().getPublicKey();
  }

  private static byte[] plain(SigningKey key, byte[] der) {
    int half = (((ECPublicKey) publicKey(key)).getParams().getOrder().bitLength() + 7) / 8;
    ASN1Sequence value = ASN1Sequence.getInstance(der);
    byte[] plain = new byte[2 * half];
    for (int i = 0; i < 2; i++) {
      BigInteger number = ASN1Integer.getInstance(value.getObjectAt(i)).getValue();
      byte[] bytes = number.toByteArray();
      int length = Math.min(bytes.length, half);
      System.arraycopy(bytes, bytes.length - length, plain, (i + 1) * half - length, length);
    }
    return plain;
  }
}
