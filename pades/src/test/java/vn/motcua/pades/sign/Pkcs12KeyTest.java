package vn.motcua.pades.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.KeyRefusal;
import vn.motcua.pades.fixture.TestAuthority;

class Pkcs12KeyTest {
  private static final byte[] STORE = TestAuthority.root("Root").store("Hoàng Văn Nam");

  @Test
  void opensWithItsPin() {
    SigningKey key = Pkcs12Key.open(STORE, TestAuthority.PIN).orElseThrow();

    assertThat(key.signer().certificate().getSubjectX500Principal().getName())
        .contains("Hoàng Văn Nam");
  }

  @Test
  void saysThatThePinIsWrong() {
    assertThat(Pkcs12Key.open(STORE, "87654321".toCharArray()))
        .isEqualTo(Answer.refuse(KeyRefusal.WRONG_PIN));
  }

  @Test
  void saysThatTheStoreIsDamaged() {
    byte[] cut = java.util.Arrays.copyOf(STORE, STORE.length / 2);

    assertThat(Pkcs12Key.open(cut, TestAuthority.PIN))
        .isEqualTo(Answer.refuse(KeyRefusal.DAMAGED_STORE));
    assertThat(Pkcs12Key.open(new byte[0], TestAuthority.PIN))
        .isEqualTo(Answer.refuse(KeyRefusal.DAMAGED_STORE));
  }

  @Test
  void saysThatTheStoreHoldsNoKey() throws Exception {
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    empty.store(out, TestAuthority.PIN);

    assertThat(Pkcs12Key.open(out.toByteArray(), TestAuthority.PIN))
        .isEqualTo(Answer.refuse(KeyRefusal.NO_SIGNING_KEY));
  }

  @Test
  void refusesAnRsaKeyThatIsTooShort() {
    byte[] weak = TestAuthority.root("Root").storeWithRsa("Weak", 1024);

    assertThat(Pkcs12Key.open(weak, TestAuthority.PIN))
        .isEqualTo(Answer.refuse(KeyRefusal.UNSUITABLE_KEY));
  }
}
