package vn.motcua.pades.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.LongTermRefusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestRegistry;
import vn.motcua.pades.fixture.TestTsa;
import vn.motcua.pades.longterm.LongTermSealing;
import vn.motcua.pades.sign.Hostile;
import vn.motcua.pades.time.AuthorityTerms;
import vn.motcua.pades.time.PooledAuthority;
import vn.motcua.pades.time.TimestampPool;

class LongTermVerificationTest {
  private final LongTermOffice office = new LongTermOffice();

  @Test
  void aSealedDocumentIsVerifiedOfflineForYears() {
    byte[] sealed = sealed();
    office.registry.with(TestRegistry.Fault.DOWN).withoutLists();
    office.clock.advance(Duration.ofDays(3650));

    assertThat(finding(sealed)).isEqualTo(Finding.BOTH_LAYERS_PROVEN);
  }

  @Test
  void aRevocationAfterTheTimestampDoesNoHarm() {
    byte[] sealed = sealed();
    office.clock.advance(Duration.ofDays(1));
    office.registry.revoke(LongTermOffice.CHAIRMAN.signer().certificate(), office.clock.instant());

    assertThat(online(sealed)).isEqualTo(Finding.BOTH_LAYERS_PROVEN);
  }

  @Test
  void withoutATimestampTheOnlineSourceIsAskedAboutNow() {
    byte[] issued = office.smallest().bytes();

    assertThat(finding(issued)).isEqualTo(Finding.BOTH_LAYERS_STAND);
    assertThat(online(issued)).isEqualTo(Finding.BOTH_LAYERS_NOT_REVOKED);
  }

  @Test
  void aSignerRevokedAfterSigningButBeforeAnyTimestampIsDoubtful() {
    byte[] issued = office.smallest().bytes();
    office.registry.revoke(
        LongTermOffice.AGENCY.signer().certificate(),
        office.clock.instant().minus(Duration.ofMinutes(5)));

    assertThat(online(issued)).isEqualTo(Finding.REVOKED_BEFORE_TIMESTAMP);
  }

  @Test
  void aSignerRevokedBeforeSigningMakesTheFileInvalid() {
    byte[] issued = office.smallest().bytes();
    office.registry.revoke(
        LongTermOffice.CHAIRMAN.signer().certificate(),
        office.clock.instant().minus(Duration.ofDays(5)));

    assertThat(online(issued)).isEqualTo(Finding.REVOKED_BEFORE_SIGNING);
    assertThat(online(issued).status()).isEqualTo(Status.INVALID);
    assertThat(online(issued).subIndication()).isEqualTo("REVOKED");
  }

  @Test
  void whatNobodyKnowsIsIndeterminateAndNeverValid() {
    byte[] issued = office.smallest().bytes();
    office.registry.with(TestRegistry.Fault.UNKNOWN).withoutLists();

    assertThat(online(issued)).isEqualTo(Finding.REVOCATION_UNKNOWN);
    assertThat(online(issued).status()).isEqualTo(Status.INDETERMINATE);
  }

  @Test
  void aTimestampByAnAuthorityThatIsNotTrustedHereProvesNothing() {
    TestAuthority other = TestAuthority.root("Motcua other root").answeringAt("other.test");
    office.registry.serve(other, LongTermOffice.responder(other));
    TestTsa tsa = TestTsa.of(other, "other", office.clock);
    TrustAnchors both =
        TrustAnchors.of(List.of(LongTermOffice.ROOT.certificate(), other.certificate()));
    TimestampPool pool =
        new TimestampPool(
            List.of(new PooledAuthority(tsa, AuthorityTerms.usual())),
            both,
            office.clock,
            Duration.ofSeconds(60));
    byte[] sealed =
        new LongTermSealing(both, pool, office.revocation(), office.clock)
            .seal(office.smallest())
            .orElseThrow()
            .bytes();

    assertThat(finding(sealed)).isEqualTo(Finding.TIMESTAMP_NOT_TRUSTED);
  }

  @Test
  void aTimestampFromTheFutureIsNotBelieved() {
    byte[] sealed = sealed();
    office.clock.advance(Duration.ofMinutes(-6));

    assertThat(finding(sealed)).isEqualTo(Finding.TIMESTAMPS_OUT_OF_ORDER);
  }

  @Test
  void aSigningTimeAfterTheTimestampIsNotBelieved() {
    byte[] issued = office.smallest().bytes();
    office.clock.advance(Duration.ofMinutes(-66));

    assertThat(office.sealing().seal(issued))
        .isEqualTo(
            Answer.refuse(
                new LongTermRefusal(
                    LongTermRefusal.Reason.NOT_VALID, Finding.SIGNED_AFTER_TIMESTAMP.name())));
  }

  @Test
  void anotherTokenInTheGapIsNotOverThisFile() {
    byte[] sealed = sealed();
    byte[] other = sealed();

    byte[] swapped = Hostile.withContents(sealed, Hostile.contents(other));

    assertThat(finding(swapped)).isEqualTo(Finding.DIGEST_MISMATCH);
  }

  @Test
  void anArchiveBehindOneLayerOnlyIsAForbiddenChange() {
    byte[] sealed = sealed();
    CanonicalPdf pdf = CanonicalPdf.read(sealed);
    byte[] without = Arrays.copyOf(sealed, pdf.sections().get(1).end());

    assertThat(finding(without)).isEqualTo(Finding.AGENCY_LAYER_MISSING);
  }

  @Test
  void bytesOrUpdatesBehindTheTimestampAreNoticed() {
    byte[] sealed = sealed();
    byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
    longer[sealed.length] = '\n';
    byte[] turned =
        Papers.appended(
            sealed,
            document -> {
              document.getPage(0).setRotation(180);
              document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            });

    assertThat(finding(longer)).isEqualTo(Finding.NOT_WHOLE_FILE);
    assertThat(finding(turned)).isEqualTo(Finding.NOT_WHOLE_FILE);
  }

  @Test
  void theTimestampCutOffLeavesAFileWhoseTimestampIsPending() {
    byte[] sealed = sealed();
    int issued = CanonicalPdf.read(sealed).sections().get(2).end();

    assertThat(finding(Arrays.copyOf(sealed, issued))).isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  @Test
  void noPieceOfTheDictionaryCanBeExchanged() {
    byte[] sealed = sealed();
    String latin1 = new String(sealed, StandardCharsets.ISO_8859_1);
    byte[] changed = sealed.clone();
    int stream = latin1.indexOf("stream\n", latin1.indexOf("/Type/DSS")) + 200;
    changed[stream] ^= 1;

    assertThat(finding(changed)).isEqualTo(Finding.DIGEST_MISMATCH);
  }

  private byte[] sealed() {
    return office.sealing().seal(office.smallest()).orElseThrow().bytes();
  }

  private Finding finding(byte[] file) {
    return office.verify(file).verdict().reason();
  }

  private Finding online(byte[] file) {
    return office
        .verifier()
        .asking(office.revocation())
        .verify(file)
        .orElseThrow()
        .verdict()
        .reason();
  }
}
