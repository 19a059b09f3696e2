package vn.motcua.pades.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Layer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.TimestampFault;
import vn.motcua.pades.TimestampRefusal;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.fixture.TestTsa;
import vn.motcua.pades.time.TimestampPool;
import vn.motcua.pades.verify.Finding;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.Level;
import vn.motcua.pades.verify.Role;
import vn.motcua.pades.verify.VerificationReport;

/** Layers with a timestamp of their own (level B-T). */
class TimestampedLayersTest {
  private final LongTermOffice office = new LongTermOffice();
  private final TimestampPool pool = office.pool();
  private final byte[] frozen = Office.frozen(TestPapers.emptyPage()).bytes();

  @Test
  void bothLayersGetTheirOwnTimestamp() {
    VerificationReport report = office.verify(office.timestamped(pool).bytes());

    assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_TIMED);
    assertThat(report.layers())
        .extracting(LayerReport::level)
        .containsExactly(Level.B_T, Level.B_T);
    assertThat(report.layers())
        .extracting(LayerReport::provenTime)
        .containsOnly(office.clock.instant());
  }

  @Test
  void onlyTheLayerThatWantsATimestampCallsForOne() {
    SignedPdf one =
        office
            .signing(pool)
            .sign(frozen, office.personPlan(pool), LongTermOffice.CHAIRMAN)
            .orElseThrow();
    SignedPdf two =
        office
            .signing(pool)
            .sign(one.bytes(), office.agencyPlan(null), LongTermOffice.AGENCY)
            .orElseThrow();

    VerificationReport report = office.verify(two.bytes());
    assertThat(office.tsa.calls()).isEqualTo(1);
    assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
    assertThat(report.layer(Role.PERSON).orElseThrow().level()).isEqualTo(Level.B_T);
    assertThat(report.layer(Role.AGENCY).orElseThrow().level()).isEqualTo(Level.B_B);
  }

  @Test
  void withoutATimestampTheLayerIsCompletedLaterWithTheValueKeptAndWithoutTheKey() {
    TwoLayerSigning signing = office.signing(pool);
    LayerPlan plan = office.personPlan(pool);
    byte[] asked = signing.prepareLayer(frozen, plan).orElseThrow().toBeSigned();
    byte[] value = LongTermOffice.CHAIRMAN.sign(asked);
    office.tsa.with(TestTsa.Fault.DOWN);

    Answer<SignedPdf> refused = signing.complete(frozen, plan, asked, value);
    office.tsa.with(TestTsa.Fault.NONE);
    Answer<SignedPdf> completed = signing.complete(frozen, plan, asked, value);

    assertThat(refused)
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            no -> assertThat(no.refusal()).isInstanceOf(TimestampRefusal.class));
    assertThat(completed).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void noTimestampIsAskedForOverAValueThatDoesNotMatch() {
    TwoLayerSigning signing = office.signing(pool);
    LayerPlan plan = office.personPlan(pool);
    byte[] asked = signing.prepareLayer(frozen, plan).orElseThrow().toBeSigned();

    assertThat(signing.complete(frozen, plan, asked, LongTermOffice.AGENCY.sign(asked)))
        .isEqualTo(Answer.refuse(LayerRefusal.SIGNATURE_DOES_NOT_MATCH));
    assertThat(office.tsa.calls()).isZero();
  }

  @Test
  void aTokenLargerThanTheRoomInThePlanIsRefusedAndTheKeyNotAskedAgain() {
    TestTsa large = TestTsa.large(LongTermOffice.ISSUING, "large", office.clock);
    TimestampPool other = office.pool(large);

    Answer<SignedPdf> answer =
        office.signing(other).sign(frozen, office.personPlan(other), LongTermOffice.CHAIRMAN);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            no ->
                assertThat(((TimestampRefusal) no.refusal()).failures().getFirst().fault())
                    .isEqualTo(TimestampFault.TOO_LARGE));
    assertThat(
            office.signing(other).sign(frozen, office.personPlan(other), LongTermOffice.CHAIRMAN))
        .as("the pool has learnt the size")
        .isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void aPlanThatWantsATimestampNeedsAPool() {
    TwoLayerSigning without = new TwoLayerSigning(office.anchors);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> without.prepareLayer(frozen, office.personPlan(pool)));
  }

  @Test
  void curvesAndPssAreArchivedLikeAnyOther() {
    SigningKey p256 = LongTermOffice.ISSUING.ecKey("Trần Thị Lan", "secp256r1");
    SigningKey p384 = LongTermOffice.ISSUING.ecKey("Lê Văn Hải", "secp384r1");
    SigningKey pss = new OtherScheme(LongTermOffice.CHAIRMAN, SignatureScheme.RSA_PSS_SHA256);
    SigningKey seal = new OtherScheme(LongTermOffice.AGENCY, SignatureScheme.RSA_PSS_SHA256);
    for (SigningKey person : List.of(p256, p384, pss)) {
      byte[] two = signed(person, seal);

      byte[] sealed = office.sealing(pool).seal(two).orElseThrow().bytes();

      assertThat(office.verify(sealed).verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_PROVEN);
    }
  }

  private byte[] signed(SigningKey person, SigningKey agency) {
    Instant now = office.clock.instant();
    LayerPlan first = plan(Layer.PERSON, person, now.minus(Duration.ofHours(2)));
    LayerPlan second = plan(Layer.AGENCY, agency, now.minus(Duration.ofHours(1)));
    return office
        .signing(pool)
        .sign(frozen, first, person)
        .then(one -> office.signing(pool).sign(one, second, agency))
        .orElseThrow()
        .bytes();
  }

  private LayerPlan plan(Layer layer, SigningKey key, Instant at) {
    return LayerPlan.withoutPicture(layer, key.signer(), at).withTimestamp(pool.room());
  }
}
