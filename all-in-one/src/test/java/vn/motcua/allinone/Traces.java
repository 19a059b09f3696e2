package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a demo left for others to read: its events, and its messages as they were received. */
record Traces(Path folder) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One node a line, in the order of the file. */
  List<JsonNode> lines(String name) {
    try {
      return Files.readString(folder.resolve(name), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> (JsonNode) JSON.readTree(line))
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** No event twice, no number twice, no message twice. */
  void assertNothingTwice() {
    assertThat(placesInHistories()).as("events of one place").doesNotHaveDuplicates();
    assertThat(numbers("dossier.submitted", "dossierId", "dossierCode"))
        .as("dossier codes")
        .doesNotHaveDuplicates();
    assertThat(numbers("document.issued", "documentId", "symbol"))
        .as("document numbers")
        .doesNotHaveDuplicates();
    assertThat(messages()).as("messages").doesNotHaveDuplicates();
  }

  /** Dossiers that came to each national status, in the order in which they came to it. */
  List<String> dossiersAt(int nationalStatus) {
    return lines("events.jsonl").stream()
        .filter(event -> event.at("/value/nationalStatus").asInt() == nationalStatus)
        .map(event -> event.path("key").asString())
        .distinct()
        .toList();
  }

  /** An event published again keeps its id, and is the same event. */
  private List<String> placesInHistories() {
    return firstsBy(event -> header(event, "ce_id"))
        .map(event ->
            event.path("topic").asString()
                + header(event, "ce_source")
                + " "
                + header(event, "ce_sequence"))
        .toList();
  }

  private List<String> numbers(String type, String owner, String number) {
    return lines("events.jsonl").stream()
        .filter(event -> header(event, "ce_type").equals("vn.motcua." + type + ".v1"))
        .collect(
            Collectors.toMap(
                event -> event.path("value").path(owner).asString(),
                event -> event.path("value").path(number).asString(),
                (first, _) -> first))
        .values()
        .stream()
        .toList();
  }

  private List<String> messages() {
    return lines("messages.jsonl").stream()
        .map(message ->
            message.path("channel").asString()
                + message.path("to").asString()
                + message.path("subject").asString("")
                + message.path("text").asString())
        .toList();
  }

  private Stream<JsonNode> firstsBy(Function<JsonNode, String> identity) {
    return lines("events.jsonl").stream()
        .collect(Collectors.toMap(identity, event -> event, (first, _) -> first))
        .values()
        .stream();
  }

  private static String header(JsonNode event, String name) {
    return event.path("headers").path(name).asString();
  }
}
