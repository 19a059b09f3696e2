package vn.motcua.event.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class EventContractTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * {@code -Dmotcua.write=true} writes the files of new types; a frozen sample is never rewritten.
   */
  private static final boolean WRITE = Boolean.getBoolean("motcua.write");

  private static final Set<String> PERSONAL =
      Set.of(
          "name",
          "fullname",
          "applicantname",
          "recipientname",
          "address",
          "phone",
          "mobile",
          "email",
          "identitynumber",
          "dateofbirth",
          "birth",
          "note",
          "reason",
          "text",
          "subject",
          "comment",
          "title",
          "signer",
          "message",
          "body",
          "form",
          "mergefields");

  static List<EventType<?>> types() {
    return EventCatalogue.all();
  }

  static List<EventType<?>> publicTypes() {
    return types().stream().filter(type -> type.topic().reach() == Topic.Reach.PUBLIC).toList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void publishesTheSchemaOfItsRecord(EventType<?> type) throws IOException {
    var file = RESOURCES.resolve("schemas/" + type.name() + ".json");
    var derived = JSON.writeValueAsString(SchemaOf.type(type)) + "\n";
    if (WRITE) {
      Files.writeString(file, derived);
    }

    assertThat(file).as("run with -Dmotcua.write=true").hasContent(derived);
  }

  @ParameterizedTest
  @MethodSource("types")
  void keepsAFrozenSampleThatItsSchemaAndItsRecordAccept(EventType<?> type) throws IOException {
    var file = RESOURCES.resolve("samples/" + type.name() + ".json");
    if (WRITE && Files.notExists(file)) {
      Files.writeString(file, JSON.writeValueAsString(SchemaOf.sample(type.record())) + "\n");
    }
    var sample = Files.readString(file);

    assertThat(errors(type, sample)).isEmpty();
    assertThat(JSON.readTree(JSON.writeValueAsString(JSON.readValue(sample, type.record()))))
        .isEqualTo(JSON.readTree(sample));
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void bringsNoPersonalFieldAndNoFreeTextToAPublicTopic(EventType<?> type) throws IOException {
    var schema =
        JSON.readTree(Files.readString(RESOURCES.resolve("schemas/" + type.name() + ".json")));
    var faults = new ArrayList<String>();
    walk(schema, "", faults);

    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void showsNoPersonalDataInASample(EventType<?> type) throws IOException {
    assertThat(Files.readString(RESOURCES.resolve("samples/" + type.name() + ".json")))
        .doesNotContain("@", "+84", "Nguyễn", "phường", "đường");
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

  @Test
  void writesTheDocumentOfEventsFromTheCatalogue() throws IOException {
    var file = Path.of("../docs/events.md");
    var derived = EventsDocument.text();
    if (WRITE) {
      Files.writeString(file, derived);
    }

    assertThat(file).as("run with -Dmotcua.write=true").hasContent(derived);
  }

  private static void walk(JsonNode schema, String path, List<String> faults) {
    for (var property : schema.path("properties").properties()) {
      var here = path + "/" + property.getKey();
      if (PERSONAL.contains(property.getKey().toLowerCase(Locale.ROOT))) {
        faults.add(here + " is personal or free text");
      }
      requireBounded(property.getValue(), here, faults);
      walk(property.getValue(), here, faults);
    }
  }

  private static void requireBounded(JsonNode value, String path, List<String> faults) {
    if (value.path("type").asString("").equals("string")
        && !value.has("pattern")
        && !value.has("format")) {
      faults.add(path + " takes any text: give it a pattern in fields.tsv");
    }
    for (var inner : List.of("items", "additionalProperties")) {
      if (value.has(inner)) {
        requireBounded(value.get(inner), path + "/" + inner, faults);
      }
    }
  }

  private static List<String> errors(EventType<?> type, String value) throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(RESOURCES.resolve("schemas/" + type.name() + ".json")),
                InputFormat.JSON);
    return schema.validate(value, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
