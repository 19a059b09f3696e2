package vn.motcua.pades.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestRegistry;
import vn.motcua.pades.fixture.TestRegistry.Fault;

class OnlineRevocationTest {
  private static final X509Certificate SIGNER = LongTermOffice.CHAIRMAN.signer().certificate();
  private static final X509Certificate ISSUER = LongTermOffice.ISSUING.certificate();

  private final LongTermOffice office = new LongTermOffice();
  private final OnlineRevocation revocation = office.revocation();

  @Test
  void theResponderIsAskedFirst() {
    Evidence found = revocation.about(SIGNER, ISSUER).orElseThrow();

    assertThat(found).isInstanceOf(OcspAnswer.class);
    assertThat(found.about(SIGNER, ISSUER).orElseThrow().kind()).isEqualTo(Statement.Kind.GOOD);
    assertThat(office.registry.lists()).isZero();
  }

  @Test
  void whatAnAnswerSaidOfOneCertificateItDoesNotSayOfAnother() {
    Evidence answer = revocation.about(SIGNER, ISSUER).orElseThrow();
    X509Certificate root = LongTermOffice.ROOT.certificate();

    assertThat(answer.about(SIGNER, ISSUER)).isPresent();
    assertThat(answer.about(SIGNER, root)).isEmpty();
    assertThat(answer.about(ISSUER, ISSUER)).isEmpty();
    assertThat(answer.about(SIGNER, ISSUER)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NONE", "WITHOUT_NONCE"},
      mode = EnumSource.Mode.EXCLUDE)
  void aResponderThatIsFaultyInAnyWayGivesPlaceToTheList(Fault fault) {
    office.registry.with(fault);

    assertThat(revocation.about(SIGNER, ISSUER)).containsInstanceOf(RevocationList.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NONE", "WITHOUT_NONCE"},
      mode = EnumSource.Mode.EXCLUDE)
  void withoutAListThereIsNoAnswer(Fault fault) {
    office.registry.with(fault).withoutLists();

    assertThat(revocation.about(SIGNER, ISSUER)).isEmpty();
  }

  @Test
  void anAnswerWithoutANonceIsJudgedByItsTime() {
    office.registry.with(Fault.WITHOUT_NONCE);

    assertThat(revocation.about(SIGNER, ISSUER)).containsInstanceOf(OcspAnswer.class);
  }

  @Test
  void bothKindsTellOfRevocation() {
    Instant at = office.clock.instant().minusSeconds(60);
    office.registry.revoke(SIGNER, at);

    Statement answered = statement(revocation.about(SIGNER, ISSUER));
    Statement listed = statement(revocation.listed(SIGNER, ISSUER));

    assertThat(answered.revokedAt()).isEqualTo(at);
    assertThat(listed.revokedAt()).isEqualTo(at);
    assertThat(answered.isRevokedBy(at)).isTrue();
    assertThat(answered.isRevokedBy(at.minusSeconds(1))).isFalse();
  }

  @Test
  void anAnswerIsKeptForAnHourAndThenAskedForAgain() {
    revocation.about(SIGNER, ISSUER);
    office.clock.advance(Duration.ofMinutes(59));
    revocation.about(SIGNER, ISSUER);
    assertThat(office.registry.answers()).isEqualTo(1);

    office.clock.advance(Duration.ofMinutes(1));
    revocation.about(SIGNER, ISSUER);

    assertThat(office.registry.answers()).isEqualTo(2);
  }

  @Test
  void oneListServesAllCertificatesOfItsIssuer() {
    revocation.listed(SIGNER, ISSUER);
    revocation.listed(LongTermOffice.AGENCY.signer().certificate(), ISSUER);

    assertThat(office.registry.lists()).isEqualTo(1);
  }

  @Test
  void configuredAddressesAreAskedBeforeTheCertificatesOwn() {
    TestAuthority silent = TestAuthority.root("silent");
    X509Certificate signer = silent.key("x").signer().certificate();
    TestRegistry registry =
        new TestRegistry(office.clock)
            .serve(silent.answeringAt("configured.test"), LongTermOffice.responder(silent));
    RevocationAddresses addresses =
        RevocationAddresses.asInCertificates()
            .withResponder(
                signer.getIssuerX500Principal(), URI.create("http://configured.test/ocsp"))
            .withList(signer.getIssuerX500Principal(), URI.create("http://configured.test/crl"));
    OnlineRevocation configured = new OnlineRevocation(registry, addresses, office.clock);

    assertThat(configured.about(signer, silent.certificate())).containsInstanceOf(OcspAnswer.class);
    assertThat(configured.listed(signer, silent.certificate())).isPresent();
    assertThat(revocation.about(signer, silent.certificate())).isEmpty();
  }

  @Test
  void evidenceSpeaksForItsTimeOnly() {
    EvidenceStore store = store(revocation.about(SIGNER, ISSUER).orElseThrow());
    Instant now = office.clock.instant();

    assertThat(status(store, now)).isEqualTo(new RevocationStatus.Good());
    assertThat(status(store, now.minus(Duration.ofDays(9))))
        .as("good later means good before")
        .isEqualTo(new RevocationStatus.Good());
    assertThat(status(store, now.plus(Duration.ofHours(7))))
        .isEqualTo(new RevocationStatus.Unknown());
  }

  @Test
  void aRevocationCountsFromItsMomentOn() {
    Instant now = office.clock.instant();
    Instant at = now.minus(Duration.ofHours(1));
    office.registry.revoke(SIGNER, at);
    EvidenceStore store = store(revocation.about(SIGNER, ISSUER).orElseThrow());

    assertThat(status(store, at.minusSeconds(1))).isEqualTo(new RevocationStatus.Good());
    assertThat(status(store, at)).isEqualTo(new RevocationStatus.Revoked(at));
  }

  @Test
  void aResponderDoesNotVouchForItself() {
    TestAuthority.Subject checked =
        TestRegistry.responder(LongTermOffice.ISSUING, KeyPurposeId.id_kp_OCSPSigning, false);
    office.registry.serve(LongTermOffice.ISSUING, checked);
    Evidence aboutSigner = revocation.about(SIGNER, ISSUER).orElseThrow();
    Evidence aboutItself = revocation.about(checked.certificate(), ISSUER).orElseThrow();
    Evidence list = revocation.listed(checked.certificate(), ISSUER).orElseThrow();
    Instant now = office.clock.instant();

    assertThat(aboutItself).isInstanceOf(OcspAnswer.class);
    assertThat(status(store(aboutSigner, aboutItself), now))
        .isEqualTo(new RevocationStatus.Unknown());
    assertThat(status(store(aboutSigner, aboutItself, list), now))
        .as("a list vouches for it")
        .isEqualTo(new RevocationStatus.Good());
  }

  private EvidenceStore store(Evidence... evidence) {
    X509Certificate root = LongTermOffice.ROOT.certificate();
    Evidence aboutIssuer = revocation.about(ISSUER, root).orElseThrow();
    List<Evidence> all = new ArrayList<>(List.of(evidence));
    all.add(aboutIssuer);
    return new EvidenceStore(all, office.anchors, office.clock.instant());
  }

  private static RevocationStatus status(EvidenceStore store, Instant at) {
    return store.status(List.of(SIGNER, ISSUER), at, at);
  }

  private static Statement statement(Optional<Evidence> evidence) {
    return evidence.orElseThrow().about(SIGNER, ISSUER).orElseThrow();
  }
}
