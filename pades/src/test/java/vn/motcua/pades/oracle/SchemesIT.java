package vn.motcua.pades.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.sign.KeyAccess;
import vn.motcua.pades.sign.SigningKey;

/** EU DSS on every scheme we sign with. */
class SchemesIT {
  private static final TestAuthority ROOT = TestAuthority.root("Motcua test root");
  private static final byte[] DECISION = TestPapers.decision();

  static Stream<Arguments> combinations() {
    return Stream.of(
            ROOT.key("RSA-2048"),
            ROOT.ecKey("P-256", "secp256r1"),
            ROOT.ecKey("P-384", "secp384r1"))
        .flatMap(key ->
            Arrays.stream(SignatureScheme.values())
                .filter(scheme -> scheme.fits(key.signer().certificate().getPublicKey()))
                .map(scheme -> Arguments.of(scheme, key)));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void euDssPassesBothLayersOfEveryScheme(SignatureScheme scheme, SigningKey key) {
    SigningKey signing = KeyAccess.withScheme(key, scheme);
    Office office = new Office(ROOT, signing, signing);
    byte[] issued = office.signedByBoth(DECISION).bytes();

    var reports = EuDss.reports(issued, ROOT.anchors(), ROOT.emptyRevocationList(Instant.now()));

    assertThat(reports.getDiagnosticData().getSignatures())
        .hasSize(2)
        .allSatisfy(signature ->
            assertThat(reports.getSimpleReport().getIndication(signature.getId()))
                .as(reports.getXmlSimpleReport())
                .isEqualTo(Indication.TOTAL_PASSED));
  }
}
