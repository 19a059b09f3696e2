package vn.motcua.event.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The documents that strangers read are derived from the catalogue and hold what it says. */
class PublishedLanguageTest {

  private static final Path FOLDER = Generated.RESOURCES.resolve("published-language");

  @Test
  void writesTheAsyncApiDocument() throws IOException {
    Generated.says(FOLDER.resolve("asyncapi.json"), Generated.text(AsyncApiDocument.json()));
  }

  @Test
  void writesThePageForPeople() throws IOException {
    Generated.says(FOLDER.resolve("index.html"), EventsPage.text());
  }

  @Test
  void writesTheDocumentOfEvents() throws IOException {
    Generated.says(Path.of("../docs/events.md"), EventsDocument.text());
  }

  @Test
  void isValidByTheSchemaOfTheSpecification() throws IOException {
    assertThat(faults(Generated.text(AsyncApiDocument.json()))).isEmpty();
  }

  @Test
  void aDocumentWithAWrongFieldIsNotValid() throws IOException {
    var document = (ObjectNode) Generated.JSON.valueToTree(AsyncApiDocument.json());
    ((ObjectNode) document.at("/operations/send-dossier")).put("action", "shout");
    ((ObjectNode) document.at("/channels/dossier/bindings/kafka")).put("partitions", 0);

    assertThat(faults(Generated.text(document))).isNotEmpty();
  }

  @Test
  void givesExamplesThatFitTheHeadersAndTheSchemas() {
    var document = Generated.JSON.valueToTree(AsyncApiDocument.json());
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    var headers = registry.getSchema(document.at("/components/schemas/headers").toString());
    for (var type : EventCatalogue.all()) {
      var message = document.path("components").path("messages").get(type.name());
      var example = message.path("examples").get(0);
      var payload = document.path("components").path("schemas").get(type.name());

      assertThat(headers.validate(example.path("headers").toString(), InputFormat.JSON)).isEmpty();
      assertThat(
              registry
                  .getSchema(payload.toString())
                  .validate(example.path("payload").toString(), InputFormat.JSON))
          .as(type.name())
          .isEmpty();
    }
  }

  @Test
  void sendsOnlyWhatIsPublished() {
    var document = Generated.JSON.valueToTree(AsyncApiDocument.json());
    for (var type : EventCatalogue.all()) {
      var sent = document.path("operations").toString().contains("/" + type.name() + "\"");

      assertThat(sent).as(type.name()).isEqualTo(type.standing() == EventType.Standing.PUBLISHED);
    }
  }

  @Test
  void showsEveryEventOnThePageAndSaysWhichAreNotPublishedYet() throws IOException {
    var page = EventsPage.text();
    for (var type : EventCatalogue.all()) {
      assertThat(page)
          .contains("id=\"" + type.name() + "\"", type.meaning().vi(), type.meaning().en());
    }
    var declared =
        EventCatalogue.all().stream()
            .filter(type -> type.standing() == EventType.Standing.DECLARED)
            .count();
    assertThat(page.split("class=\"badge declared\"", -1)).hasSize((int) declared + 1);
  }

  @Test
  void loadsNothingFromElsewhereAndRunsNoScript() throws IOException {
    assertThat(EventsPage.text()).doesNotContain("<script", "src=", "@import", "url(", "<link");
  }

  private static List<String> faults(String document) throws IOException {
    try (var schema =
        PublishedLanguageTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
          .validate(document, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }
}
