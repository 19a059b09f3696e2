package vn.motcua.pades.key.csc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.pades.Answer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.RemoteRefusal;
import vn.motcua.pades.cms.RawSignatures;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.key.CertificateHash;
import vn.motcua.pades.key.KeyChoice;
import vn.motcua.pades.key.csc.FakeCsc.Fault;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.pades.verify.Finding;

@Timeout(25)
class CscServiceIT {
  private static final TestAuthority ROOT = TestAuthority.root("Motcua test root");
  private static final SigningKey KEY = ROOT.key("Hoàng Văn Nam");
  private static final SigningKey OTHER = ROOT.key("Người khác");
  private static final List<byte[]> THREE =
      List.of(new byte[] {0x31, 1}, new byte[] {0x31, 2}, new byte[] {0x31, 3});

  private final HttpClient client = HttpClient.newHttpClient();
  private FakeCsc fake = new FakeCsc(KEY, KEY);

  @AfterEach
  void stop() {
    fake.close();
    client.close();
  }

  @Test
  void aRemoteKeySignsEitherLayer() {
    CscService service = service();
    SigningKey key = new CscKey(service, credential(service), CscServiceIT::rightPin);

    for (Office office : List.of(new Office(ROOT, key, OTHER), new Office(ROOT, OTHER, key))) {
      var report = office.verify(office.signedByBoth(TestPapers.decision()).bytes());

      assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
    }
  }

  @Test
  void listsTheCredentials() {
    assertThat(service().credentials().orElseThrow()).containsExactly(FakeCsc.CREDENTIAL);
  }

  @Test
  void signsSeveralDocumentsWithOneAuthorisationInTheirOrder() {
    CscService service = service();

    List<byte[]> values = service.sign(credential(service), THREE, rightPin()).orElseThrow();

    assertThat(values).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(verifies(THREE.get(i), values.get(i))).isTrue();
    }
    assertThat(fake.calls())
        .containsExactly("credentials/info", "credentials/authorize", "signatures/signHash");
  }

  @Test
  void asksForTheHashByNameWhereTheServiceKnowsRsaOnly() {
    fake.with(Fault.GENERIC_RSA);
    CscService service = service();

    assertThat(credential(service).algorithm()).isEqualTo(CscCredential.ANY_RSA);
    assertThat(service.sign(credential(service), THREE, rightPin()).orElseThrow()).hasSize(3);
  }

  @Test
  void turnsThePlainEcdsaValuesOfAServiceIntoDer() {
    SigningKey curve = ROOT.ecKey("Hoàng Văn Nam", "secp256r1");
    fake.close();
    fake = new FakeCsc(curve, curve);
    CscService service = service();
    CscCredential credential = service.credential(FakeCsc.CREDENTIAL, choice(curve)).orElseThrow();

    byte[] value = service.sign(credential, THREE, rightPin()).orElseThrow().getFirst();

    assertThat(value[0]).isEqualTo((byte) 0x30);
    assertThat(value.length).isBetween(68, 72);
  }

  static Stream<Arguments> faultsOfSigning() {
    return Stream.of(
        Arguments.of(Fault.WRONG_SAD, RemoteRefusal.AUTHORISATION_REFUSED),
        Arguments.of(Fault.EXPIRED_SAD, RemoteRefusal.AUTHORISATION_EXPIRED),
        Arguments.of(Fault.ONE_SIGNATURE_SHORT, RemoteRefusal.ANSWER_UNREADABLE),
        Arguments.of(Fault.ONE_SIGNATURE_MORE, RemoteRefusal.ANSWER_UNREADABLE),
        Arguments.of(Fault.SWAPPED_SIGNATURES, LayerRefusal.SIGNATURE_DOES_NOT_MATCH),
        Arguments.of(Fault.NOT_BASE64, LayerRefusal.SIGNATURE_DOES_NOT_MATCH),
        Arguments.of(Fault.SERVER_ERROR, RemoteRefusal.UNAVAILABLE),
        Arguments.of(Fault.SLOW, RemoteRefusal.UNAVAILABLE),
        Arguments.of(Fault.SLOW_BODY, RemoteRefusal.UNAVAILABLE),
        Arguments.of(Fault.NOT_JSON, RemoteRefusal.ANSWER_UNREADABLE),
        Arguments.of(Fault.HUGE, RemoteRefusal.UNAVAILABLE),
        Arguments.of(Fault.REDIRECT, RemoteRefusal.REQUEST_REFUSED),
        Arguments.of(Fault.LOCKED, RemoteRefusal.CREDENTIAL_LOCKED),
        Arguments.of(Fault.CONFIRMED_LATER, RemoteRefusal.OTHER_AUTHORISATION));
  }

  @ParameterizedTest
  @MethodSource("faultsOfSigning")
  void refusesAndTriesNothingTwice(Fault fault, Refusal refusal) {
    fake.with(fault);
    CscService service = service();
    CscCredential credential = credential(service);

    assertRefused(service.sign(credential, THREE, rightPin()), refusal);

    assertThat(fake.calls()).filteredOn("credentials/authorize"::equals).hasSize(1);
    assertThat(fake.calls()).filteredOn("signatures/signHash"::equals).hasSizeLessThanOrEqualTo(1);
  }

  static Stream<Arguments> faultsOfTheCredential() {
    return Stream.of(
        Arguments.of(Fault.DISABLED, RemoteRefusal.NO_SUCH_CREDENTIAL),
        Arguments.of(Fault.REVOKED, RemoteRefusal.NO_SUCH_CREDENTIAL),
        Arguments.of(Fault.NEEDS_OAUTH, RemoteRefusal.OTHER_AUTHORISATION),
        Arguments.of(Fault.NO_ALGORITHM, RemoteRefusal.SCHEME_MISSING));
  }

  @ParameterizedTest
  @MethodSource("faultsOfTheCredential")
  void refusesACredentialThatCannotSign(Fault fault, Refusal refusal) {
    fake.with(fault);

    assertRefused(service().credential(FakeCsc.CREDENTIAL, choice(KEY)), refusal);
  }

  @Test
  void refusesTheCredentialOfSomebodyElse() {
    assertRefused(
        service().credential(FakeCsc.CREDENTIAL, choice(OTHER)), RemoteRefusal.OTHER_CERTIFICATE);
  }

  @Test
  void refusesACredentialThatDoesNotExist() {
    assertRefused(service().credential("HX", choice(KEY)), RemoteRefusal.NO_SUCH_CREDENTIAL);
  }

  @Test
  void refusesValuesMadeWithTheKeyOfAForeignCertificate() {
    fake.close();
    fake = new FakeCsc(KEY, OTHER);
    CscService service = service();

    assertRefused(
        service.sign(credential(service), THREE, rightPin()),
        LayerRefusal.SIGNATURE_DOES_NOT_MATCH);
  }

  @Test
  void aWrongPinIsTriedOnceAndWiped() {
    CscService service = service();
    CscCredential credential = credential(service);
    char[] entered = "000000".toCharArray();
    CscSecrets secrets = CscSecrets.none().with("PIN", entered);

    assertRefused(service.sign(credential, THREE, secrets), RemoteRefusal.PIN_REFUSED);

    assertThat(entered).containsOnly('\0');
    assertThat(secrets.isEmpty()).isTrue();
    assertThat(fake.calls()).containsExactly("credentials/info", "credentials/authorize");
  }

  @Test
  void refusesMoreDocumentsThanOneAuthorisationIsGoodFor() {
    CscService service = service();
    List<byte[]> four = Stream.concat(THREE.stream(), THREE.stream().limit(1)).toList();

    assertRefused(service.sign(credential(service), four, rightPin()), RemoteRefusal.TOO_MANY);
    assertThat(fake.calls()).containsExactly("credentials/info");
  }

  @Test
  void saysThatAccessIsRefused() {
    assertRefused(service("other").credentials(), RemoteRefusal.ACCESS_REFUSED);
  }

  @Test
  void saysThatNobodyAnswers() {
    CscService service = service();
    fake.close();

    assertRefused(service.credentials(), RemoteRefusal.UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.vn/csc/v2/", "https://example.vn/csc/v2", "ftp://x/"})
  void takesNoAddressWithoutEncryptionToAnotherMachine(String address) {
    assertThatThrownBy(() ->
            new CscService(
                client, URI.create(address), () -> FakeCsc.ACCESS, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private CscService service() {
    return service(FakeCsc.ACCESS);
  }

  private CscService service(String accessToken) {
    return new CscService(client, fake.base(), () -> accessToken, Duration.ofSeconds(3));
  }

  private static CscCredential credential(CscService service) {
    return service.credential(FakeCsc.CREDENTIAL, choice(KEY)).orElseThrow();
  }

  private static KeyChoice choice(SigningKey key) {
    return KeyChoice.of(CertificateHash.of(key.signer().certificate()));
  }

  private static CscSecrets rightPin() {
    return CscSecrets.none().with("PIN", FakeCsc.PIN.toCharArray());
  }

  private static boolean verifies(byte[] content, byte[] value) {
    return RawSignatures.verify(
        KEY.signer().scheme(), KEY.signer().certificate().getPublicKey(), content, value);
  }

  private static void assertRefused(Answer<?> answer, Refusal refusal) {
    assertThat(answer).isEqualTo(Answer.refuse(refusal));
  }
}
