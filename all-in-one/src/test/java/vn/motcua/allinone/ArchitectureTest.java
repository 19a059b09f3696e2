package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The rules of CONTRIBUTING.md that a machine can keep. Each one must see its offender in {@code
 * vn.motcua.offence} before its silence about the product counts.
 */
class ArchitectureTest {

  private static final Architecture MOTCUA =
      new Architecture(
          new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("vn.motcua"),
          List.of("intake", "routing", "signing", "notification"));
  private static final Architecture OFFENCE =
      new Architecture(
          new ClassFileImporter().importPackages("vn.motcua.offence", "vn.motcua.neighbour"),
          List.of("offence", "neighbour"));

  @Test
  void aServiceHasThreePackages() {
    holds(Architecture::packagesBesideTheThree, "OutsideTheThree");
  }

  @Test
  void theDomainKnowsTheJdkAndTheCalendarOnly() {
    holds(Architecture::domainsThatKnowMore, "KnowsSpring");
  }

  @Test
  void useCasesKnowNoTechnology() {
    holds(Architecture::useCasesThatKnowTechnology, "KnowsAnAdapter");
  }

  @Test
  void adaptersDoNotCallEachOther() {
    holds(Architecture::adaptersThatCallEachOther, "CallsAnotherAdapter");
  }

  @Test
  void anAdapterShowsAtMostOneClass() {
    holds(Architecture::adaptersThatShowMore, "ShownToo");
  }

  @Test
  void servicesDoNotKnowEachOther() {
    holds(Architecture::servicesThatKnowEachOther, "KnowsItsNeighbour");
  }

  @Test
  void timeAndIdsAreHandedIn() {
    holds(Architecture::ownTimeAndIds, "AsksTheClock");
  }

  @Test
  void noClassHidesBehindAWordThatSaysNothing() {
    holds(Architecture::wordsThatSayNothing, "SomethingHelper");
  }

  @Test
  void noPackageHoldsLeftovers() {
    holds(Architecture::packagesOfLeftovers, "vn.motcua.offence.util");
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    holds(Architecture::packagesSilentAboutNull, "vn.motcua.offence.util");
  }

  @Test
  void anOptionalIsAnsweredAndNeverAskedFor() {
    holds(Architecture::optionalsAskedFor, "AcceptsOptional");
  }

  @Test
  void whatAClassNeedsComesThroughItsConstructor() {
    holds(Architecture::fieldsFilledLater, "IsFilledLater");
  }

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    holds(Architecture::endpointsOpenByOversight, "OpenDoor");
  }

  private static void holds(Function<Architecture, List<String>> rule, String offender) {
    assertThat(rule.apply(OFFENCE)).anyMatch(fault -> fault.contains(offender));
    assertThat(rule.apply(MOTCUA)).isEmpty();
  }
}
