package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The rules of CONTRIBUTING.md that only the source shows. As in {@link ArchitectureTest}, each
 * rule must first see an offender. The words looked for are cut in two here, or this file would be
 * one.
 */
class WrittenStyleTest {

  private static final Path ROOT = Path.of("..");
  private static final List<Source> MOTCUA = Source.under(ROOT);

  private static final Pattern POSTPONED = Pattern.compile("TO" + "DO|FIX" + "ME|@" + "author");
  private static final Pattern SWITCHED_OFF = Pattern.compile("@" + "Disabled\\b");
  private static final Pattern GENERATED = Pattern.compile("import lom" + "bok");
  private static final Pattern PRETENDED = Pattern.compile("org\\.mock" + "ito|@Mock" + "itoBean");
  private static final Pattern ZONE = Pattern.compile("\"Asia/Ho_" + "Chi_Minh\"");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("(?m)^public ([a-z-]+ )*(class|record|interface|enum|@interface) ");
  private static final Pattern TOLD =
      Pattern.compile(
          "(?m)^ ?\\*/\\n(@.*\\n|[ })].*\\n)*public |^/\\*\\* .*\\*/\\n(@.*\\n|[ })].*\\n)*public ");

  @Test
  void nothingIsPostponedOrSigned() {
    holds(sources -> those(sources, POSTPONED), "// TO" + "DO later");
  }

  @Test
  void noTestIsSwitchedOff() {
    holds(sources -> those(sources, SWITCHED_OFF), "@" + "Disabled void broken() {}");
  }

  @Test
  void noCodeIsWrittenByAnnotations() {
    holds(sources -> those(sources, GENERATED), "import lom" + "bok.Data;");
  }

  @Test
  void testsPretendNothing() {
    holds(sources -> those(sources, PRETENDED), "import org.mock" + "ito.Mockito;");
  }

  @Test
  void theTimeZoneIsNamedOnce() {
    var mains = MOTCUA.stream().filter(source -> !source.isTest()).toList();

    assertThat(those(mains, ZONE))
        .filteredOn(path -> !path.contains("event-contract")) // it needs the JDK alone
        .singleElement()
        .asString()
        .endsWith("VietnamTime.java");
  }

  @Test
  void everyPublicTypeSaysWhatItIs() {
    holds(WrittenStyleTest::untold, "package a;\n\n@FunctionalInterface\npublic interface Mute {}");
  }

  @Test
  void noServiceTakesTheSettingsOfAnother() {
    assertThat(ROOT.resolve("intake-service/src/main/resources/intake-service.yaml")).exists();
    for (var service : List.of("intake", "routing", "signing", "notification")) {
      var resources = ROOT.resolve(service + "-service/src/main/resources");
      assertThat(resources.resolve("application.yaml")).doesNotExist();
      assertThat(resources.resolve("application.properties")).doesNotExist();
    }
  }

  @Test
  void everyModuleHasItsPage() throws Exception {
    try (var folders = Files.list(ROOT)) {
      var modules = folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList();

      assertThat(modules)
          .hasSizeGreaterThan(1)
          .allSatisfy(module -> assertThat(module.resolve("README.md")).exists());
    }
  }

  private static void holds(Function<List<Source>, List<String>> rule, String offence) {
    assertThat(rule.apply(List.of(new Source(Path.of("src/main/Offender.java"), offence))))
        .isNotEmpty();
    assertThat(MOTCUA).isNotEmpty();
    assertThat(rule.apply(MOTCUA)).isEmpty();
  }

  private static List<String> untold(List<Source> sources) {
    return sources.stream()
        .filter(source -> !source.isTest())
        .filter(source -> source.matches(PUBLIC_TYPE) && !source.matches(TOLD))
        .map(source -> source.path().toString())
        .toList();
  }

  private static List<String> those(List<Source> sources, Pattern pattern) {
    return sources.stream()
        .filter(source -> source.matches(pattern))
        .map(source -> source.path().toString())
        .toList();
  }
}
