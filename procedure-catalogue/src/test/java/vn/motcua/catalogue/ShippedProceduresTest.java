package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShippedProceduresTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final ProcedureCatalogue catalogue = ProcedureCatalogue.shipped();

  @Test
  void holdTheProceduresAWardHandlesMost() {
    assertThat(catalogue.inForce(TODAY))
        .extracting(Procedure::code)
        .contains(
            "1.001193",
            "1.000894",
            "1.000656",
            "1.004873",
            "2.000635",
            "2.000815",
            "2.000884",
            "1.001612",
            "1.001776",
            "1.012812");
  }

  @Test
  void markEveryFigureThatStandsOnGeneralKnowledge() {
    assertThat(catalogue.inForce(TODAY)).allMatch(procedure -> !procedure.toBeChecked().isEmpty());
    assertThat(socialAllowance().toBeChecked())
        .extracting(ToCheck::field)
        .contains("fees", "steps");
  }

  @Test
  void giveTheSocialAllowanceTenWorkingDaysAndADecision() {
    var procedure = socialAllowance();

    assertThat(procedure.limit().number()).isEqualTo(10);
    assertThat(procedure.limit().unit()).isEqualTo(Limit.Unit.WORKING_DAY);
    assertThat(procedure.result().kind()).isEqualTo(ResultDocument.Kind.DECISION);
    assertThat(procedure.result().documentType()).isEqualTo("QD");
    assertThat(procedure.steps())
        .extracting(Step::key)
        .containsExactly("APPRAISAL", "REVIEW", "ISSUE");
    assertThat(procedure.steps().getFirst().allotted()).isEqualTo(Duration.ofHours(64));
  }

  @Test
  void acceptTwoPapersOfTheSocialAllowanceAndLeaveAnotherToBeAskedFor() {
    var procedure = socialAllowance();

    assertThat(procedure.missing(Channel.ONLINE, List.of("TCXH-TK", "TCXH-NT"))).isEmpty();
    assertThat(procedure.missing(Channel.ONLINE, List.of("TCXH-TK")))
        .extracting(Paper::code)
        .containsExactly("TCXH-NT");
    assertThat(procedure.paper("TCXH-KT")).get().matches(paper -> !paper.required());
  }

  @Test
  void askForThePaperFormOnlyWhereThePaperIsHandedIn() {
    var birth = catalogue.byCode("1.001193", TODAY).orElseThrow();

    assertThat(birth.missing(Channel.COUNTER, List.of())).hasSize(2);
    assertThat(birth.missing(Channel.ONLINE, List.of())).hasSize(1);
  }

  @Test
  void useTheLimitOfTheCaseWhereThereIsOne() {
    var permit = catalogue.byCode("1.013225", TODAY).orElseThrow();

    assertThat(permit.limit("1.013225.01").number()).isEqualTo(7);
    assertThat(permit.limit(null).number()).isEqualTo(10);
  }

  @Test
  void sayWhichFieldsTakeADate() {
    var birth = catalogue.byCode("1.001193", TODAY).orElseThrow();

    assertThat(birth.form().stream().filter(FormField::date).map(FormField::key))
        .containsExactly("childBirthDate");
  }

  @Test
  void areAllListedInTheIndex() throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(ProcedureCatalogue.class.getResource("procedures")).toURI();
    try (var files = Files.walk(Path.of(folder))) {
      var yaml =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .map(file -> Path.of(folder).relativize(file).toString())
              .toList();
      assertThat(ProcedureFiles.shippedNames()).containsExactlyInAnyOrderElementsOf(yaml);
    }
  }

  private Procedure socialAllowance() {
    return catalogue.byVersion("1.001776", 1).orElseThrow();
  }
}
