package vn.motcua.allinone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.OpenToAll;

/** What CONTRIBUTING.md asks of compiled classes; each rule answers its faults. */
record Architecture(JavaClasses types, List<String> services) {

  private static final Set<String> BANNED_SUFFIXES =
      Set.of(
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

  List<String> packagesBesideTheThree() {
    return inEachService(service ->
        faults(
            classes()
                .that()
                .resideInAPackage(service + "..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(
                    service,
                    service + "..domain..",
                    service + "..application..",
                    service + "..adapter.*..")));
  }

  List<String> domainsThatKnowMore() {
    return inEachService(service ->
        faults(
            classes()
                .that()
                .resideInAPackage(service + "..domain..")
                .should()
                .onlyDependOnClassesThat(
                    resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "vn.motcua.calendar..",
                        service + "..domain.."))));
  }

  List<String> useCasesThatKnowTechnology() {
    return faults(
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

  List<String> adaptersThatCallEachOther() {
    return inEachService(service ->
        technologies(service)
            .flatMap(technology -> callsOutOf(service, technology).stream())
            .toList());
  }

  List<String> adaptersThatShowMore() {
    return inEachService(service ->
        technologies(service)
            .map(this::publicClassesOf)
            .filter(shown -> shown.size() > 1)
            .map(String::valueOf)
            .toList());
  }

  List<String> servicesThatKnowEachOther() {
    return inEachService(service ->
        faults(
            noClasses()
                .that()
                .resideInAPackage(service + "..")
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage(packages(services, "..").toArray(String[]::new))
                        .and(not(resideInAPackage(service + ".."))))));
  }

  List<String> ownTimeAndIds() {
    return faults(
        noClasses()
            .that()
            .resideInAnyPackage("vn.motcua..domain..", "vn.motcua..application..")
            .should()
            .callMethodWhere(
                describe(
                    "the machine is asked for a time or an id", Architecture::asksTheMachine)));
  }

  List<String> wordsThatSayNothing() {
    return types.stream()
        .filter(JavaClass::isTopLevelClass)
        .map(JavaClass::getSimpleName)
        .filter(name -> BANNED_SUFFIXES.stream().anyMatch(name::endsWith))
        .toList();
  }

  List<String> packagesOfLeftovers() {
    return packageNames()
        .filter(name ->
            Stream.of(name.split("\\."))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .anyMatch(BANNED_PACKAGES::contains))
        .toList();
  }

  List<String> packagesSilentAboutNull() {
    var marked =
        types.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    return packageNames().filter(name -> !marked.contains(name)).toList();
  }

  List<String> optionalsAskedFor() {
    return types.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(Architecture::publicMethods)
        .filter(method -> method.getRawParameterTypes().stream().anyMatch(Architecture::isOptional))
        .map(JavaMember::getFullName)
        .toList();
  }

  List<String> fieldsFilledLater() {
    return faults(
        noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class));
  }

  List<String> endpointsOpenByOversight() {
    return faults(
        methods()
            .that(
                describe(
                    "are endpoints",
                    (JavaMethod method) -> method.isMetaAnnotatedWith(RequestMapping.class)))
            .and()
            .areDeclaredInClassesThat(
                resideInAnyPackage(packages(services, "..").toArray(String[]::new)))
            .should()
            .beAnnotatedWith(AllowedTo.class)
            .orShould()
            .beAnnotatedWith(OpenToAll.class));
  }

  private List<String> faults(ArchRule rule) {
    return rule.allowEmptyShould(true).evaluate(types).getFailureReport().getDetails();
  }

  private List<String> inEachService(Function<String, List<String>> rule) {
    return packages(services, "").flatMap(service -> rule.apply(service).stream()).toList();
  }

  private static Stream<String> packages(List<String> services, String suffix) {
    return services.stream().map(service -> "vn.motcua." + service + suffix);
  }

  private List<String> callsOutOf(String service, String technology) {
    var own = technology + "..";
    return faults(
        noClasses()
            .that()
            .resideInAPackage(own)
            .should()
            .dependOnClassesThat(
                resideInAPackage(service + "..adapter..").and(not(resideInAPackage(own)))));
  }

  /** Packages of a service's adapters, those of its features too. */
  private Stream<String> technologies(String service) {
    var adapter = Pattern.compile("(" + Pattern.quote(service) + "(\\.\\w+)?\\.adapter\\.\\w+).*");
    return packageNames()
        .map(adapter::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .distinct();
  }

  private Stream<String> packageNames() {
    return types.stream().map(JavaClass::getPackageName).distinct();
  }

  private List<String> publicClassesOf(String packageName) {
    return types.stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .map(JavaClass::getName)
        .toList();
  }

  private static Stream<JavaMethod> publicMethods(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
  }

  private static boolean isOptional(JavaClass type) {
    return type.isEquivalentTo(Optional.class);
  }

  /** Whatever reads a clock or a random source that was not handed in. */
  private static boolean asksTheMachine(JavaMethodCall call) {
    var target = call.getTarget();
    var type = target.getOwner().getName();
    return switch (target.getName()) {
      case "now" ->
          type.startsWith("java.time.")
              && target.getRawParameterTypes().stream()
                  .noneMatch(given -> given.isEquivalentTo(Clock.class));
      case "systemUTC", "systemDefaultZone", "system" -> type.equals("java.time.Clock");
      case "currentTimeMillis" -> type.equals("java.lang.System");
      case "randomUUID" -> type.equals("java.util.UUID");
      default -> false;
    };
  }
}
