package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcedureFilesTest {

  private static final String FILE = "1.001776/v2.yaml";

  @TempDir Path directory;

  private String yaml = "";

  @BeforeEach
  void takeTheShippedSocialAllowanceAsTheNextVersion() {
    yaml =
        shipped("1.001776/v1.yaml")
            .replace("version: 1", "version: 2")
            .replace("effectiveFrom: 2025-07-01", "effectiveFrom: 2027-01-01");
  }

  @Test
  void readsANewVersionAndKeepsTheOldOneForItsDossiers() {
    var catalogue = read();

    assertThat(catalogue.byCode("1.001776", LocalDate.of(2026, 12, 31)).orElseThrow().version())
        .isEqualTo(1);
    assertThat(catalogue.byCode("1.001776", LocalDate.of(2027, 1, 1)).orElseThrow().version())
        .isEqualTo(2);
    assertThat(catalogue.byVersion("1.001776", 1)).isPresent();
    assertThat(catalogue.byCode("9.999999", LocalDate.of(2027, 1, 1))).isEmpty();
  }

  @Test
  void saysThatAProcedureIsNotInForceBeforeItsDay() {
    assertThat(read().byCode("1.001776", LocalDate.of(2025, 6, 30))).isEmpty();
  }

  @Test
  void namesFileAndFieldOfAnUnknownRole() {
    yaml = yaml.replace("role: SPECIALIST", "role: BOSS");

    refusedWith(
        "v2.yaml: steps[0].role: must be one of [INTAKE_OFFICER, SPECIALIST, LEADER, RECORDS_CLERK], not BOSS");
  }

  @Test
  void namesAFieldThatIsMissing() {
    yaml = yaml.replace("onlineLevel: FULL\n", "");

    refusedWith("v2.yaml: onlineLevel: is missing");
  }

  @Test
  void namesAFieldThatIsUnknown() {
    yaml = yaml + "colour: \"blue\"\n";

    refusedWith("v2.yaml: colour: is unknown");
  }

  @Test
  void asksForQuotesAroundACodeThatYamlReadsAsANumber() {
    yaml = yaml.replace("code: \"1.001776\"", "code: 1.001776");

    refusedWith("v2.yaml: code: must be text (put it in quotes)");
  }

  @Test
  void refusesADateThatIsNone() {
    yaml = yaml.replace("2027-01-01", "2027-02-30");

    refusedWith("v2.yaml: effectiveFrom: must be a date like 2026-01-16, not 2027-02-30");
  }

  @Test
  void refusesMoreHoursThanTheLimitHas() {
    yaml = yaml.replace("allottedHours: 64", "allottedHours: 80");

    refusedWith("v2.yaml: steps: are allotted 92 h, more than the limit's 80 h");
  }

  @Test
  void refusesADecisionWithoutItsDocumentStep() {
    yaml = yaml.replace("kind: DOCUMENT", "kind: WORK");

    refusedWith("v2.yaml: steps: must end with the one DOCUMENT step for a DECISION");
  }

  @Test
  void refusesTheSamePaperTwice() {
    yaml = yaml.replace("code: \"TCXH-KT\"", "code: \"TCXH-TK\"");

    refusedWith("v2.yaml: paperGroups: names twice: TCXH-TK");
  }

  @Test
  void refusesAFileWhoseNameContradictsItsVersion() {
    yaml = yaml.replace("version: 2", "version: 3");

    refusedWith("v2.yaml: code, version: the file must be 1.001776/v3.yaml");
  }

  @Test
  void saysThatAFileIsNoYaml() {
    yaml = "code: [";

    refusedWith("v2.yaml: not readable as YAML");
  }

  @Test
  void refusesTheSameFieldTwice() {
    yaml = yaml + "code: \"1.001776\"\n";

    refusedWith("v2.yaml: not readable as YAML");
  }

  private void refusedWith(String problem) {
    assertThatThrownBy(this::read)
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining(problem);
  }

  private ProcedureCatalogue read() {
    try {
      var file = directory.resolve(FILE);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, yaml);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return ProcedureCatalogue.from(directory);
  }

  private static String shipped(String name) {
    try (var stream =
        Objects.requireNonNull(
            ProcedureCatalogue.class.getResourceAsStream("procedures/" + name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
