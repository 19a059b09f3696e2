package vn.motcua.pades.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.pades.Answer;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.StructuralCheck;
import vn.motcua.pades.verify.VerificationReport;

/** Every file made to deceive is refused, and for the right reason. */
class HostileCorpusTest {
  private static final Map<String, Reasons> REASONS = reasons();
  private static final List<HostileFile> FILES = Corpus.files().toList();

  /** What the two checks must say. */
  record Reasons(String verifier, String structure) {}

  static Stream<HostileFile> files() {
    return FILES.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void refusesForTheRightReason(HostileFile file) {
    Reasons found =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () ->
                new Reasons(
                    verdict(file.verifier(), file.bytes()),
                    StructuralCheck.check(file.bytes()).verdict().reason().name()));

    assertThat(found).isEqualTo(REASONS.get(file.name()));
  }

  @Test
  void eachFileHasItsOwnNameAndEachReasonItsFile() {
    assertThat(FILES.stream().map(HostileFile::name))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(REASONS.keySet());
  }

  @Test
  void theHonestFilesAreValid() {
    PdfVerifier verifier = Stage.OFFICE.verifier();

    assertThat(verdict(verifier, Stage.ISSUED)).isEqualTo("BOTH_LAYERS_STAND");
    assertThat(verdict(verifier, Stage.SEALED)).isEqualTo("BOTH_LAYERS_PROVEN");
    assertThat(verdict(verifier, Stage.signedByBoth(Stage.FROZEN))).isEqualTo("BOTH_LAYERS_STAND");
  }

  private static String verdict(PdfVerifier verifier, byte[] file) {
    return switch (verifier.verify(file)) {
      case Answer.Accepted<VerificationReport>(var report) -> report.verdict().reason().name();
      case Answer.Refused<VerificationReport>(var refusal) -> refusal.code();
    };
  }

  private static Map<String, Reasons> reasons() {
    try (InputStream in = HostileCorpusTest.class.getResourceAsStream("reasons.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(row -> row[2], row -> new Reasons(row[0], row[1])));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
