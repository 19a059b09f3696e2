package vn.motcua.allinone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.OpenToAll;

/** The rules of CONTRIBUTING.md that a machine can keep. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.motcua");
  private static final List<String> SERVICES =
      List.of("intake", "routing", "signing", "notification");
  private static final List<String> BANNED_SUFFIXES =
      List.of(
          "Impl",
          "Manager",
          "Helper",
          "Util",
          "Utils",
          "Processor",
          "Base",
          "Data",
          "Info",
          "Dto",
          "Port");
  private static final Set<String> BANNED_PACKAGES =
      Set.of(
          "util",
          "utils",
          "common",
          "shared",
          "helper",
          "helpers",
          "core",
          "impl",
          "infrastructure");

  @Test
  void theDomainKnowsTheJdkAndTheCalendarOnly() {
    for (var service : SERVICES) {
      check(
          classes()
              .that()
              .resideInAPackage("vn.motcua." + service + "..domain..")
              .should()
              .onlyDependOnClassesThat(
                  resideInAnyPackage(
                      "java..",
                      "org.jspecify.annotations..",
                      "vn.motcua.calendar..",
                      "vn.motcua." + service + "..domain..")));
    }
  }

  @Test
  void useCasesKnowNoTechnology() {
    check(
        noClasses()
            .that()
            .resideInAPackage("vn.motcua..application..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "com.mongodb..",
                    "org.bson..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..",
                    "org.apache.pdfbox..",
                    "org.bouncycastle..",
                    "vn.motcua..adapter..")));
  }

  @Test
  void adaptersDoNotCallEachOther() {
    for (var service : SERVICES) {
      for (var technology : technologies(service)) {
        var own = "vn.motcua." + service + "..adapter." + technology + "..";
        check(
            noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(
                    resideInAPackage("vn.motcua." + service + "..adapter..")
                        .and(not(resideInAPackage(own)))));
      }
    }
  }

  @Test
  void anAdapterShowsAtMostOneClass() {
    for (var service : SERVICES) {
      for (var technology : technologies(service)) {
        assertThat(publicClassesOf("vn.motcua." + service + ".adapter." + technology))
            .hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void servicesDoNotKnowEachOther() {
    for (var service : SERVICES) {
      var others =
          SERVICES.stream()
              .filter(other -> !other.equals(service))
              .map(other -> "vn.motcua." + other + "..")
              .toArray(String[]::new);
      check(
          noClasses()
              .that()
              .resideInAPackage("vn.motcua." + service + "..")
              .should()
              .dependOnClassesThat(resideInAnyPackage(others)));
    }
  }

  @Test
  void timeAndIdsAreHandedIn() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage("vn.motcua..domain..", "vn.motcua..application..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");
    check(rule);
  }

  @Test
  void noClassHidesBehindAWordThatSaysNothing() {
    var faults =
        CLASSES.stream()
            .filter(type -> type.isTopLevelClass())
            .map(JavaClass::getSimpleName)
            .filter(name -> BANNED_SUFFIXES.stream().anyMatch(name::endsWith))
            .toList();

    assertThat(faults).isEmpty();
  }

  @Test
  void noPackageHoldsLeftovers() {
    var faults =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(name ->
                Stream.of(name.split("\\."))
                    .map(part -> part.toLowerCase(Locale.ROOT))
                    .anyMatch(BANNED_PACKAGES::contains))
            .toList();

    assertThat(faults).isEmpty();
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    var marked =
        CLASSES.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());

    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct()).isSubsetOf(marked);
  }

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    check(
        methods()
            .that(
                describe(
                    "are endpoints",
                    (JavaMethod method) -> method.isMetaAnnotatedWith(RequestMapping.class)))
            .and()
            .areDeclaredInClassesThat(
                resideInAnyPackage(
                    SERVICES.stream()
                        .map(service -> "vn.motcua." + service + "..")
                        .toArray(String[]::new)))
            .should()
            .beAnnotatedWith(AllowedTo.class)
            .orShould()
            .beAnnotatedWith(OpenToAll.class));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  private static Set<String> technologies(String service) {
    var prefix = "vn.motcua." + service + ".adapter.";
    return CLASSES.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()).split("\\.")[0])
        .collect(Collectors.toSet());
  }

  private static List<String> publicClassesOf(String packageName) {
    return CLASSES.stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .map(JavaClass::getName)
        .toList();
  }
}
