package vn.motcua.event.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes docs/events.md: every type of event, by topic. */
final class EventsDocument {

  private EventsDocument() {}

  static String text() throws IOException {
    var text =
        new StringBuilder(
            """
            # Events of Motcua

            Generated from `event-contract`; do not edit by hand. CloudEvents 1.0, binary mode: the attributes stand in the
            headers (`ce_id`, `ce_source`, `ce_type`, `ce_subject`, `ce_time`, `ce_dataschema`, `ce_sequence`,
            `ce_causationid`), the JSON below in the value. Key = dossier id (a document without a dossier: document id).
            `ce_sequence` counts the entries of one aggregate on one topic, from 1. Read with `isolation.level=read_committed`.

            | topic | written by | read by | kept |
            |---|---|---|---|
            """);
    for (var topic : Topic.values()) {
      text.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  topic.topicName(),
                  topic.writer().equals("*") ? "each service" : topic.writer(),
                  topic.readers().contains("*")
                      ? "anyone allowed"
                      : String.join(", ", topic.readers()),
                  topic.compacted() ? "newest of each key" : topic.retentionDays() + " days"));
    }
    for (var topic : Topic.values()) {
      section(text, topic);
    }
    return text.toString();
  }

  private static void section(StringBuilder text, Topic topic) throws IOException {
    var types = EventCatalogue.all().stream().filter(type -> type.topic() == topic).toList();
    if (types.isEmpty()) {
      return;
    }
    text.append("\n## `").append(topic.topicName()).append("`\n");
    for (var type : types) {
      text.append(
          "\n### %s\n\n%s %s (%s)\n\n"
              .formatted(type.name(), type.meaning().vi(), type.meaning().en(), type.source()));
      fields(text, type);
      text.append("\n```json\n")
          .append(Files.readString(Path.of("src/main/resources/samples/" + type.name() + ".json")))
          .append("```\n");
    }
  }

  @SuppressWarnings("unchecked")
  private static void fields(StringBuilder text, EventType<?> type) {
    var schema = SchemaOf.type(type);
    var required = (java.util.List<String>) schema.get("required");
    text.append("| field | | form | meaning |\n|---|---|---|---|\n");
    ((Map<String, Map<String, Object>>) schema.get("properties"))
        .forEach((name, property) ->
            text.append(
                "| `%s` | %s | %s | %s |\n"
                    .formatted(
                        name,
                        required.contains(name) ? "" : "optional",
                        form(property),
                        property.get("description"))));
  }

  private static String form(Map<String, Object> property) {
    if (property.get("enum") instanceof java.util.List<?> values) {
      return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(" "));
    }
    if (property.get("pattern") instanceof String pattern) {
      return "`" + pattern.replace("|", "\\|") + "`";
    }
    return property.getOrDefault("format", property.get("type")).toString();
  }
}
