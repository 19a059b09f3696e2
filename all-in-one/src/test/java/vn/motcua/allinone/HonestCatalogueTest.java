package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.EventType;
import vn.motcua.event.contract.Topic;

/** What the catalogue tells strangers about the services is what their code does. */
class HonestCatalogueTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.motcua");
  private static final List<String> SERVICES =
      List.of("intake", "routing", "signing", "notification");

  @Test
  void marksAsPublishedExactlyWhatIsPublished() {
    for (var type : EventCatalogue.all()) {
      assertThat(type.standing())
          .as(
              "%s: say in events.tsv what the code does, then -Dmotcua.write=true and, for a newly"
                  + " published one, -Dmotcua.release=true",
              type.name())
          .isEqualTo(made(type) ? EventType.Standing.PUBLISHED : EventType.Standing.DECLARED);
    }
  }

  @Test
  void namesExactlyTheServicesThatActOnAPublishedEvent() {
    for (var type : EventCatalogue.all()) {
      if (type.standing() == EventType.Standing.PUBLISHED && type.topic() != Topic.CONTROL) {
        assertThat(new TreeSet<>(type.consumers()))
            .as("%s: name in events.tsv who handles it", type.name())
            .isEqualTo(handlers(type));
      }
    }
  }

  private static boolean made(EventType<?> type) {
    return CLASSES.get(type.record()).getConstructors().stream()
        .flatMap(constructor -> constructor.getCallsOfSelf().stream())
        .map(JavaConstructorCall::getOriginOwner)
        .map(JavaClass::getPackageName)
        .anyMatch(HonestCatalogueTest::publishes);
  }

  private static boolean publishes(String packageName) {
    return packageName.startsWith("vn.motcua.event.delivery")
        || SERVICES.stream().anyMatch(service -> packageName.startsWith("vn.motcua." + service));
  }

  private static Set<String> handlers(EventType<?> type) {
    var handlers = new TreeSet<String>();
    for (var service : SERVICES) {
      boolean named =
          CLASSES.stream()
              .filter(one -> one.getPackageName().startsWith("vn.motcua." + service + ".adapter"))
              .flatMap(one -> one.getReferencedClassObjects().stream())
              .anyMatch(reference -> reference.getRawType().isEquivalentTo(type.record()));
      if (named) {
        handlers.add(service + "-service");
      }
    }
    return handlers;
  }
}
