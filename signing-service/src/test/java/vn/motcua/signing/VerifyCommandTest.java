package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.verify.Coverage;
import vn.motcua.pades.verify.DocumentKind;
import vn.motcua.pades.verify.Finding;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.Level;
import vn.motcua.pades.verify.Revocation;
import vn.motcua.pades.verify.Role;
import vn.motcua.pades.verify.Verdict;
import vn.motcua.pades.verify.VerificationReport;

class VerifyCommandTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void withoutAFileItSaysHowItIsUsed() {
    assertThat(run("vi_VN.UTF-8")).isEqualTo(VerifyCommand.USAGE);
    assertThat(words()).contains("Cách dùng");
  }

  @Test
  void anUnknownOptionIsUsage() {
    assertThat(run("en_GB.UTF-8", "a.pdf", "--bogus")).isEqualTo(VerifyCommand.USAGE);
    assertThat(words()).contains("Usage");
  }

  @Test
  void aMissingFileIsSaidInWords() {
    assertThat(run("vi_VN", "no-such-file.pdf", "--trust", "no-such.pem"))
        .isEqualTo(VerifyCommand.USAGE);
    assertThat(words()).contains("Không đọc được no-such.pem");
  }

  @Test
  void theOptionDecidesTheLanguageBeforeTheSystem() {
    var arguments = VerifyArguments.of(new String[] {"a.pdf", "--lang", "en"}, "vi_VN");

    assertThat(arguments.language()).isEqualTo(Locale.ENGLISH);
    assertThat(VerifyArguments.of(new String[] {"a.pdf"}, "C.UTF-8").language().getLanguage())
        .isEqualTo("vi");
  }

  @Test
  void theLevelSaidIsTheLowestOfTheLayers() {
    var mixed =
        reportOn(
            DocumentKind.TWO_LAYERS,
            layer(Role.PERSON, Level.B_LTA, Revocation.NOT_REVOKED),
            layer(Role.AGENCY, Level.B_T, Revocation.NOT_REVOKED));

    assertThat(VerifyCommand.level(mixed).en()).isEqualTo("Level B-T: no certificate was revoked.");
  }

  @Test
  void revocationThatNobodyLookedAtIsSaidBesideTheLevel() {
    var unchecked =
        reportOn(DocumentKind.AGENCY_ALONE, layer(Role.AGENCY, Level.B_T, Revocation.NOT_CHECKED));

    assertThat(VerifyCommand.level(unchecked).vi())
        .isEqualTo("Mức B-T: chưa kiểm tra việc thu hồi chứng thư số.");
  }

  @Test
  void anAnnexIsNotSaidToHaveTwoLayers() {
    var annex =
        reportOn(
            DocumentKind.AGENCY_ALONE, layer(Role.AGENCY, Level.B_LTA, Revocation.NOT_REVOKED));

    assertThat(VerifyCommand.conclusion(annex).en())
        .isEqualTo("VALID: the agency's signature on an annex or electronic copy.");
  }

  private static VerificationReport reportOn(DocumentKind kind, LayerReport... layers) {
    var verdict = verdict(Finding.BOTH_LAYERS_PROVEN);
    return new VerificationReport(verdict, List.of(layers), List.of(), 1, "", kind);
  }

  private static Verdict verdict(Finding finding) {
    return new Verdict(
        finding.status(), finding, finding.indication(), finding.subIndication(), finding.words());
  }

  private static LayerReport layer(Role role, Level level, Revocation revocation) {
    return new LayerReport(
        "SIG",
        role,
        null,
        Coverage.ENTIRE_FILE,
        1,
        true,
        true,
        null,
        revocation,
        null,
        null,
        level,
        verdict(Finding.LAYER_PROVEN));
  }

  private int run(String language, String... arguments) {
    return VerifyCommand.run(
        arguments, language, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String words() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
