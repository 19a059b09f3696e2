package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

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

  private int run(String language, String... arguments) {
    return VerifyCommand.run(
        arguments, language, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String words() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
