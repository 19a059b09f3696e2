package vn.motcua.event.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EventContractTest {

  private static final Path RESOURCES = Generated.RESOURCES;

  /** As on the wire: an optional field is absent, never null. */
  private static final JsonMapper WIRE =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  static List<EventType<?>> types() {
    return EventCatalogue.all();
  }

  static List<EventType<?>> publicTypes() {
    return types().stream().filter(type -> type.topic().reach() == Topic.Reach.PUBLIC).toList();
  }

  @BeforeAll
  static void writesWhatNewTypesLack() throws IOException {
    for (var type : types()) {
      var file = type.name() + ".json";
      Generated.once(RESOURCES.resolve("schemas").resolve(file), SchemaOf.type(type));
      Generated.once(RESOURCES.resolve("samples").resolve(file), SampleOf.type(type));
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void publishesTheSchemaOfItsRecord(EventType<?> type) throws IOException {
    Generated.says(
        RESOURCES.resolve("schemas/" + type.name() + ".json"), Generated.text(SchemaOf.type(type)));
  }

  @ParameterizedTest
  @MethodSource("types")
  void keepsAFrozenSampleThatItsSchemaAndItsRecordAccept(EventType<?> type) throws IOException {
    var sample = Files.readString(RESOURCES.resolve("samples/" + type.name() + ".json"));
    var event = WIRE.readValue(sample, type.record());

    assertThat(errors(type, sample)).isEmpty();
    assertThat(WIRE.readTree(WIRE.writeValueAsString(event))).isEqualTo(WIRE.readTree(sample));
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void bringsNoPersonalFieldAndNoFreeTextToAPublicTopic(EventType<?> type) throws IOException {
    var schema = Files.readString(RESOURCES.resolve("schemas/" + type.name() + ".json"));

    assertThat(PublicTopicRule.faults(type.name(), Generated.JSON.readTree(schema))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void showsNoPersonalDataInASample(EventType<?> type) throws IOException {
    assertThat(Files.readString(RESOURCES.resolve("samples/" + type.name() + ".json")))
        .doesNotContain("@", "+84", "Nguyễn", "phường", "đường");
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void isAPublicEventOfItsFamily(EventType<?> type) {
    assertThat(PublicEvent.class).isAssignableFrom(type.record());
    assertThat(type.record().getPackageName())
        .isEqualTo(EventType.class.getPackageName() + "." + type.topic().topicName().substring(7));
  }

  @ParameterizedTest
  @MethodSource("types")
  void isSaidInBothLanguagesWithItsClause(EventType<?> type) {
    assertThat(type.meaning().vi()).endsWith(".").isNotEqualTo(type.meaning().en());
    assertThat(type.meaning().en()).endsWith(".");
    assertThat(type.source()).isNotBlank();
    assertThat(type.consumers())
        .isSubsetOf("intake-service", "routing-service", "signing-service", "notification-service");
  }

  @Test
  void explainsEveryValueOfEveryEnumeration() {
    types().stream()
        .flatMap(type -> List.of(type.record().getRecordComponents()).stream())
        .map(component -> component.getType())
        .filter(Class::isEnum)
        .distinct()
        .forEach(enumeration ->
            SchemaOf.names(enumeration)
                .forEach(value -> assertThat(Enumerations.of(enumeration, value)).isNotNull()));
  }

  @Test
  void refusesASampleThatLacksARequiredField() throws IOException {
    var type = EventCatalogue.byName("vn.motcua.dossier.accepted.v1").orElseThrow();
    var sample =
        Files.readString(RESOURCES.resolve("samples/" + type.name() + ".json"))
            .replace("\"promisedAt\"", "\"promised\"");

    assertThat(errors(type, sample)).isNotEmpty();
  }

  @Test
  void hasNoFileWithoutAType() throws IOException {
    for (var folder : List.of("schemas", "samples")) {
      try (var files = Files.list(RESOURCES.resolve(folder))) {
        files
            .map(file -> file.getFileName().toString().replace(".json", ""))
            .filter(name -> EventCatalogue.byName(name).isEmpty())
            .findAny()
            .ifPresent(name -> fail(folder + " holds " + name + ", which is no type"));
      }
    }
  }

  static List<String> errors(EventType<?> type, String value) throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(RESOURCES.resolve("schemas/" + type.name() + ".json")),
                InputFormat.JSON);
    return schema.validate(value, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
