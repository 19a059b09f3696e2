package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.fixture.KeyRoom;

/** The doctor without a running system. */
class DoctorCommandIT {
  private static final KeyRoom ROOM = KeyRoom.furnish();

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aSoundConfigurationIsToldSo() {
    assertThat(examined("vi")).isEqualTo(DoctorCommand.WELL);
    assertThat(words())
        .contains("[ok] agency-H26.107.p12", "gốc tin cậy: 1", "Ký số hoạt động được.")
        .doesNotContain("[!!]");
  }

  @Test
  void aMissingLibraryAndADeadAuthorityAreNamedAndTheExitCodeTells() {
    var code =
        examined(
            "en",
            "--motcua.signing.keepers[H26.107].kind=pkcs11",
            "--motcua.signing.keepers[H26.107].library=/nowhere/lib.so",
            "--motcua.signing.certificates[H26.107]=" + "a".repeat(64),
            "--motcua.signing.probing.patience=PT2S",
            "--motcua.signing.probing.timestamp-authorities.nobody=http://127.0.0.1:9/tsa");

    assertThat(code).isEqualTo(DoctorCommand.ILL);
    assertThat(words())
        .contains("[!!] H26.107: KEY: The token's PKCS#11 library is missing")
        .contains("[!!] nobody: TSA: No timestamp was obtained")
        .contains("Something needs attention.");
  }

  @Test
  void aConfigurationThatCannotWorkIsOneSentence() {
    var code = examined("vi", "--motcua.signing.keepers.p-1.kind=csc");

    assertThat(code).isEqualTo(DoctorCommand.ILL);
    assertThat(words()).contains("Thiếu motcua.signing").doesNotContain("\tat ");
    said.reset();
    assertThat(examined("vi", "--motcua.signing.trust=/nowhere/trust.pem"))
        .isEqualTo(DoctorCommand.ILL);
    assertThat(words()).contains("/nowhere/trust.pem");
  }

  private int examined(String language, String... settings) {
    var all =
        new ArrayList<>(
            List.of(
                "--motcua.signing.keys-directory=" + ROOM.keys(),
                "--motcua.signing.images-directory=" + ROOM.images(),
                "--motcua.signing.trust=" + ROOM.trust()));
    all.addAll(List.of(settings));
    return DoctorCommand.run(
        all.toArray(String[]::new), language, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String words() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
