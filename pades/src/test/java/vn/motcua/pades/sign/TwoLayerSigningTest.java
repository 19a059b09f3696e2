package vn.motcua.pades.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.IndirectObject;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.verify.Finding;

class TwoLayerSigningTest {
  private static final TestAuthority ROOT = TestAuthority.root("Motcua test root");
  private static final Office OFFICE = new Office(ROOT);
  private static final byte[] DECISION = TestPapers.decision();
  private static final FrozenPdf FROZEN = Office.frozen(DECISION);
  private static final TwoLayerSigning SIGNING = OFFICE.signing();
  private static final SignedPdf SIGNED = OFFICE.signedByPerson(DECISION);
  private static final SignedPdf ISSUED = OFFICE.signedByBoth(DECISION);

  @Test
  void bothLayersStandAfterThePersonAndThenTheAgencySigned() {
    var report = OFFICE.verify(ISSUED.bytes());

    assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
    assertThat(report.frozenSha256()).isEqualTo(FROZEN.sha256());
  }

  @Test
  void refusesTheAgencyLayerBeforeThePersonalOne() {
    var answer = SIGNING.prepareLayer(FROZEN, OFFICE.agencyPlan());

    assertRefused(answer, LayerRefusal.PERSON_HAS_NOT_SIGNED);
  }

  @Test
  void refusesASecondSignatureOfThePerson() {
    var answer = SIGNING.prepareLayer(SIGNED.bytes(), OFFICE.personPlan());

    assertRefused(answer, LayerRefusal.PERSON_HAS_SIGNED);
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnyLayerOnASealedDocument(Layer layer) {
    LayerPlan plan = layer == Layer.PERSON ? OFFICE.personPlan() : OFFICE.agencyPlan();

    assertRefused(SIGNING.prepareLayer(ISSUED.bytes(), plan), LayerRefusal.AGENCY_HAS_SIGNED);
  }

  @Test
  void refusesToSealOverAPersonalLayerWhoseContentWasChanged() {
    byte[] changed = SIGNED.bytes();
    int inContent = new String(changed, StandardCharsets.ISO_8859_1).indexOf("stream\n") + 12;
    changed[inContent] ^= 1;

    var answer = SIGNING.prepareLayer(changed, OFFICE.agencyPlan());

    assertRefused(answer, LayerRefusal.PERSON_LAYER_BROKEN);
  }

  @Test
  void refusesToSealOverAPersonalLayerOfAnUntrustedAuthority() {
    TestAuthority stranger = TestAuthority.root("Stranger");
    byte[] signedElsewhere = new Office(stranger).signedByPerson(DECISION).bytes();

    var answer = SIGNING.prepareLayer(signedElsewhere, OFFICE.agencyPlan());

    assertRefused(answer, LayerRefusal.PERSON_LAYER_BROKEN);
  }

  @Test
  void doesNotTrustACompletionUnderOtherAnchors() {
    SignedPdf signedElsewhere = new Office(TestAuthority.root("X")).signedByPerson(DECISION);

    var answer = SIGNING.prepareLayer(signedElsewhere, OFFICE.agencyPlan());

    assertRefused(answer, LayerRefusal.PERSON_LAYER_BROKEN);
  }

  @Test
  void refusesASealOlderThanTheSignatureItStandsOn() {
    LayerPlan tooEarly =
        new LayerPlan(
            Layer.AGENCY, OFFICE.agency().signer(), Office.TEN.minusSeconds(1), Office.seal());

    assertRefused(
        SIGNING.prepareLayer(SIGNED.bytes(), tooEarly), LayerRefusal.AGENCY_BEFORE_PERSON);
    assertRefused(SIGNING.prepareLayer(SIGNED, tooEarly), LayerRefusal.AGENCY_BEFORE_PERSON);
  }

  @Test
  void keepsEachRevisionAsAPrefixOfTheNext() {
    byte[] issued = ISSUED.bytes();

    assertThat(Arrays.copyOf(issued, FROZEN.bytes().length)).isEqualTo(FROZEN.bytes());
    assertThat(Arrays.copyOf(issued, SIGNED.bytes().length)).isEqualTo(SIGNED.bytes());
    assertThat(ISSUED.prefixLength()).isEqualTo(SIGNED.bytes().length);
    assertThat(SIGNED.prefixLength()).isEqualTo(FROZEN.bytes().length);
  }

  @Test
  void writesNothingButTheFieldAndFourNewObjectsInALayer() {
    var sections = CanonicalPdf.read(ISSUED.bytes()).sections();

    int before = sections.get(0).size();
    List<Integer> first = numbers(sections.get(1).objects());
    List<Integer> second = numbers(sections.get(2).objects());

    assertThat(first.subList(1, 5))
        .containsExactlyInAnyOrder(before, before + 1, before + 2, before + 3);
    assertThat(second.subList(1, 5))
        .containsExactlyInAnyOrder(before + 4, before + 5, before + 6, before + 7);
    assertThat(first.getFirst()).isLessThan(before).isNotEqualTo(second.getFirst());
  }

  @Test
  void makesTheSameBytesAgainForTheSameRevisionPlanAndKey() {
    byte[] again = OFFICE.signedByBoth(DECISION).bytes();

    assertThat(again).isEqualTo(ISSUED.bytes());
  }

  @Test
  void aLayerThatWaitedForAKeyElsewhereIsTheSameAsOneSignedAtOnce() {
    PendingLayer asked = SIGNING.prepareLayer(FROZEN, OFFICE.personPlan()).orElseThrow();
    byte[] value = OFFICE.chairman().sign(asked.toBeSigned());

    PendingLayer afterACrash =
        OFFICE.signing().prepareLayer(FROZEN.bytes(), OFFICE.personPlan()).orElseThrow();

    assertThat(afterACrash.complete(value).orElseThrow().bytes()).isEqualTo(SIGNED.bytes());
  }

  @Test
  void completesALayerFromWhatWasGivenOutAndTheValueThatCameBack() {
    byte[] givenOut = SIGNING.prepareLayer(FROZEN, OFFICE.personPlan()).orElseThrow().toBeSigned();
    byte[] value = OFFICE.chairman().sign(givenOut);

    var completed = SIGNING.complete(FROZEN.bytes(), OFFICE.personPlan(), givenOut, value);

    assertThat(completed.orElseThrow().bytes()).isEqualTo(SIGNED.bytes());
  }

  @Test
  void refusesToCompleteALayerThatWasPreparedForAnotherDocument() {
    FrozenPdf other = Office.frozen(TestPapers.decision(2));
    byte[] givenOut = SIGNING.prepareLayer(other, OFFICE.personPlan()).orElseThrow().toBeSigned();
    byte[] value = OFFICE.chairman().sign(givenOut);

    var answer = SIGNING.complete(FROZEN.bytes(), OFFICE.personPlan(), givenOut, value);

    assertRefused(answer, LayerRefusal.SIGNED_OTHER_BYTES);
  }

  @Test
  void leavesAGapOfZerosExactlyWhereTheSignatureWillStand() {
    PendingLayer pending = SIGNING.prepareLayer(FROZEN, OFFICE.personPlan()).orElseThrow();
    byte[] gap = pending.bytesWithGap();
    byte[] signed = SIGNED.bytes();

    int from = new String(gap, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents<") + 10;
    int to = new String(gap, StandardCharsets.ISO_8859_1).indexOf('>', from);

    assertThat(gap).hasSameSizeAs(signed);
    assertThat(Arrays.copyOfRange(gap, from, to)).containsOnly('0');
    assertThat(Arrays.mismatch(gap, signed)).isGreaterThanOrEqualTo(from);
    assertThat(Arrays.copyOfRange(gap, to, gap.length))
        .isEqualTo(Arrays.copyOfRange(signed, to, signed.length));
  }

  @Test
  void refusesAValueByAnotherKey() {
    PendingLayer pending = SIGNING.prepareLayer(FROZEN, OFFICE.personPlan()).orElseThrow();

    var answer = pending.complete(OFFICE.agency().sign(pending.toBeSigned()));

    assertRefused(answer, LayerRefusal.SIGNATURE_DOES_NOT_MATCH);
  }

  @Test
  void refusesAValueOverOtherBytes() {
    PendingLayer pending = SIGNING.prepareLayer(FROZEN, OFFICE.personPlan()).orElseThrow();

    assertRefused(
        pending.complete(OFFICE.chairman().sign(new byte[32])),
        LayerRefusal.SIGNATURE_DOES_NOT_MATCH);
    assertRefused(pending.complete(new byte[0]), LayerRefusal.SIGNATURE_DOES_NOT_MATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-31T23:59:59Z", "2026-12-01T00:00:01Z"})
  void refusesACertificateOutsideItsTime(String instant) {
    SigningKey key = ROOT.key("A year", TestAuthority.FROM, Instant.parse("2026-12-01T00:00:00Z"));

    var answer = SIGNING.sign(FROZEN, planOf(key, Instant.parse(instant)), key);

    assertRefused(answer, LayerRefusal.CERTIFICATE_NOT_VALID_NOW);
  }

  @Test
  void refusesACertificateOfAnotherAuthority() {
    SigningKey key = TestAuthority.root("Motcua test root").key("Hoàng Văn Nam");

    var answer = SIGNING.sign(FROZEN, planOf(key, Office.TEN), key);

    assertRefused(answer, LayerRefusal.CERTIFICATE_NOT_TRUSTED);
  }

  @Test
  void refusesACertificateThatIsNotForSigningDocuments() {
    SigningKey timestamper =
        ROOT.keyWithUsage("TSA", KeyUsage.digitalSignature, KeyPurposeId.id_kp_timeStamping);
    SigningKey server =
        ROOT.keyWithUsage("Server", KeyUsage.digitalSignature, KeyPurposeId.id_kp_serverAuth);
    SigningKey login =
        ROOT.keyWithUsage("Login", KeyUsage.digitalSignature, KeyPurposeId.id_kp_clientAuth);
    SigningKey encipherment = ROOT.keyWithUsage("Mail", KeyUsage.keyEncipherment, null);

    assertThat(List.of(timestamper, server, login, encipherment))
        .allSatisfy(key ->
            assertRefused(
                SIGNING.sign(FROZEN, planOf(key, Office.TEN), key),
                LayerRefusal.CERTIFICATE_NOT_FOR_SIGNING));
  }

  @Test
  void acceptsACertificateForMailOrDocuments() {
    SigningKey mail =
        ROOT.keyWithUsage("Mail", KeyUsage.digitalSignature, KeyPurposeId.id_kp_emailProtection);

    var answer = SIGNING.sign(FROZEN, planOf(mail, Office.TEN), mail);

    assertThat(answer).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void refusesAFileThatWasNotPreparedHere() {
    var answer = SIGNING.prepareLayer(DECISION, OFFICE.personPlan());

    assertRefused(answer, DocumentRefusal.NOT_PREPARED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1"})
  void ellipticKeysSignBothLayers(String curve) {
    Office office = new Office(ROOT, ROOT.ecKey("Chairman", curve), ROOT.ecKey("Agency", curve));

    var report = office.verify(office.signedByBoth(DECISION).bytes());

    assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  @ParameterizedTest
  @EnumSource(names = {"RSA_SHA384", "RSA_SHA512", "RSA_PSS_SHA256"})
  void otherSchemesOfAnRsaKeySignBothLayers(SignatureScheme scheme) {
    Office office =
        new Office(
            ROOT,
            new OtherScheme(OFFICE.chairman(), scheme),
            new OtherScheme(OFFICE.agency(), scheme));

    var report = office.verify(office.signedByBoth(DECISION).bytes());

    assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  @Test
  void anIntermediateAuthorityIsEmbeddedAndTheRootIsNot() {
    TestAuthority below = ROOT.intermediate("Motcua test intermediate");
    Office office = new Office(ROOT, below.key("Hoàng Văn Nam"), below.key("UBND"));

    var report = office.verify(office.signedByBoth(DECISION).bytes());

    assertThat(office.chairman().signer().path()).hasSize(2);
    assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  private static LayerPlan planOf(SigningKey key, Instant at) {
    return new LayerPlan(Layer.PERSON, key.signer(), at, Office.handwriting());
  }

  private static List<Integer> numbers(List<IndirectObject> objects) {
    return objects.stream().map(IndirectObject::number).toList();
  }

  private static void assertRefused(Answer<?> answer, Refusal refusal) {
    assertThat(answer).isEqualTo(Answer.refuse(refusal));
  }
}
