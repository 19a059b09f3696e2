package vn.motcua.event.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The gate: what was released stays as readers know it. Each rule is shown a planted change. */
class ReleasedContractTest {

  private static final String ACCEPTED = "vn.motcua.dossier.accepted.v1";

  /** {@code -Dmotcua.release=true} keeps the types of now as released, if they break nothing. */
  private static final boolean RELEASE = Boolean.getBoolean("motcua.release");

  @Test
  void breaksNothingThatWasReleased() throws IOException {
    assertThat(Releases.faults(Releases.kept(), Releases.now())).isEmpty();
  }

  @Test
  void keepsEveryPublishedTypeAsReleased() throws IOException {
    if (RELEASE) {
      breaksNothingThatWasReleased();
      Releases.keep(Releases.now());
    }

    assertThat(Releases.kept().keySet())
        .as("published but not frozen: run mvn -pl event-contract test -Dmotcua.release=true")
        .containsAll(Releases.now().keySet());
  }

  @Test
  void noticesARemovedField() throws IOException {
    assertThat(faultsAfter(schema -> fields(schema).remove("promisedAt")))
        .containsExactly(
            ACCEPTED
                + ": the field promisedAt was removed. Put it back, or leave v1 as it is and publish"
                + " a new version of the type beside it.");
  }

  @Test
  void noticesARetypedField() throws IOException {
    assertThat(faultsAfter(schema -> field(schema, "promisedAt").put("type", "integer")))
        .singleElement()
        .asString()
        .startsWith(ACCEPTED + ": the field promisedAt has another form than released.");
  }

  @Test
  void noticesAFieldWhosePatternBecameNarrower() throws IOException {
    assertThat(faultsAfter(schema -> field(schema, "dossierCode").put("pattern", "^[A-Z]{3}$")))
        .singleElement()
        .asString()
        .contains("dossierCode has another form");
  }

  @Test
  void noticesANewRequiredField() throws IOException {
    assertThat(
            faultsAfter(schema -> {
              fields(schema).putObject("holderAgency").put("type", "string");
              ((ArrayNode) schema.get("required")).add("holderAgency");
            }))
        .singleElement()
        .asString()
        .contains("the required field holderAgency is new", "Make it optional");
  }

  @Test
  void noticesAFieldThatIsNoLongerRequired() throws IOException {
    assertThat(faultsAfter(schema -> ((ArrayNode) schema.get("required")).remove(0)))
        .singleElement()
        .asString()
        .contains("dossierId is no longer required");
  }

  @Test
  void noticesAChangedEnumeration() throws IOException {
    assertThat(faultsAfter(schema -> ((ArrayNode) field(schema, "channel").get("enum")).add("FAX")))
        .singleElement()
        .asString()
        .contains("the values of channel changed from [COUNTER, ONLINE, POST]", "FAX");
  }

  @Test
  void noticesAnEditedSample() throws IOException {
    assertThat(
            faults(now -> {
              var sample = (ObjectNode) now.get(ACCEPTED).sample();
              sample.put("channel", "POST");
            }))
        .singleElement()
        .asString()
        .contains("its frozen sample was edited");
  }

  @Test
  void noticesATypeThatIsGone() throws IOException {
    assertThat(faults(now -> now.remove(ACCEPTED)))
        .singleElement()
        .asString()
        .contains("was released and is gone", "Put it back in events.tsv");
  }

  @Test
  void noticesAnotherTopic() throws IOException {
    assertThat(
            faults(now ->
                now.computeIfPresent(
                    ACCEPTED,
                    (name, type) ->
                        new Release(name, "motcua.other", type.schema(), type.sample()))))
        .singleElement()
        .asString()
        .contains("stands on motcua.other instead of motcua.dossier");
  }

  @Test
  void letsAnOptionalFieldAndABetterExplanationPass() throws IOException {
    assertThat(
            faultsAfter(schema -> {
              fields(schema).putObject("holderAgency").put("type", "string");
              field(schema, "channel").put("description", "Better said");
            }))
        .isEmpty();
  }

  @Test
  void noticesAPersonalFieldOnAPublicTopic() throws IOException {
    var schema = Releases.now().get(ACCEPTED).schema().deepCopy();
    fields(schema).putObject("applicantName").put("type", "string").put("pattern", "^.{1,60}$");

    assertThat(PublicTopicRule.faults(ACCEPTED, schema))
        .singleElement()
        .asString()
        .contains("applicantName is personal data or free text", "Move it to a private record");
  }

  @Test
  void noticesFreeTextOnAPublicTopicAlsoInsideAList() throws IOException {
    var schema = Releases.now().get(ACCEPTED).schema().deepCopy();
    fields(schema)
        .putObject("remarks")
        .put("type", "array")
        .putObject("items")
        .put("type", "string");

    assertThat(PublicTopicRule.faults(ACCEPTED, schema))
        .singleElement()
        .asString()
        .contains("remarks[] takes any text", "Give it a pattern");
  }

  private static List<String> faultsAfter(Consumer<JsonNode> change) throws IOException {
    return faults(now -> change.accept(now.get(ACCEPTED).schema()));
  }

  private static List<String> faults(Consumer<Map<String, Release>> change) throws IOException {
    var now = new TreeMap<>(Releases.now());
    change.accept(now);
    return Releases.faults(Releases.kept(), now);
  }

  private static ObjectNode fields(JsonNode schema) {
    return (ObjectNode) schema.get("properties");
  }

  private static ObjectNode field(JsonNode schema, String name) {
    return (ObjectNode) fields(schema).get(name);
  }
}
