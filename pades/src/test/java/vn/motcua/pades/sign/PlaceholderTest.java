package vn.motcua.pades.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.pades.fixture.TestAuthority;

/** Room for the CMS: its own greatest length and 256, rounded up to 512; never a guess. */
class PlaceholderTest {
  private static final TestAuthority ROOT = TestAuthority.root("Root");

  @ParameterizedTest
  @ValueSource(ints = {2048, 3072, 4096})
  void isAsLongAsTheSignatureOfTheKeyNeeds(int bits) {
    Signer signer =
        Pkcs12Key.open(ROOT.storeWithRsa("A", bits), TestAuthority.PIN).orElseThrow().signer();

    int longest = signer.template().longest();

    assertThat(signer.placeholder() % 512).isZero();
    assertThat(signer.placeholder()).isBetween(longest + 256, longest + 256 + 511);
  }

  @Test
  void growsWithThePath() {
    Signer direct = ROOT.key("A").signer();
    Signer below = ROOT.intermediate("Below").key("A").signer();

    assertThat(below.placeholder()).isGreaterThan(direct.placeholder());
  }

  @Test
  void holdsEveryEllipticSignatureOfWhateverLength() {
    SigningKey key = ROOT.ecKey("A", "secp256r1");
    byte[] attributes = key.signer().template().signedAttributes(new byte[32]);

    for (int i = 0; i < 200; i++) {
      attributes[attributes.length - 1] = (byte) i;
      byte[] cms = key.signer().template().encode(attributes, key.sign(attributes));
      assertThat(cms.length).isLessThanOrEqualTo(key.signer().template().longest());
    }
  }
}
