package vn.motcua.event.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;

/** Writes docs/events.md: every type of event, by topic. */
final class EventsDocument {

  private EventsDocument() {}

  static String text() throws IOException {
    var text =
        new StringBuilder(
            """
            # Events of Motcua

            Generated from `event-contract`; do not edit by hand. How to subscribe: [integrators.md](integrators.md). For tools:
            `/docs/events/asyncapi.json` of each service (AsyncAPI 3.0); for people: `/docs/events`.

            CloudEvents 1.0 on Kafka, binary mode: attributes in the headers, the JSON below in the value. Key = dossier id (a
            document without a dossier: document id). Read with `isolation.level=read_committed`.

            **declared** = named and described, but no service publishes it yet; its form may still change until one does.

            | topic | written by | read by | kept |
            |---|---|---|---|
            """);
    for (var topic : Topic.values()) {
      text.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  topic.topicName(),
                  TopicWords.writer(topic),
                  TopicWords.readers(topic),
                  TopicWords.kept(topic)));
    }
    headers(text);
    contents(text);
    for (var topic : Topic.values()) {
      section(text, topic);
    }
    return text.toString();
  }

  private static void headers(StringBuilder text) {
    text.append("\n| header | | meaning |\n|---|---|---|\n");
    Headers.all()
        .forEach(header ->
            text.append(
                "| `%s` | %s | %s / %s |\n"
                    .formatted(
                        header.name(),
                        header.required() ? "" : "optional",
                        header.vi(),
                        header.en())));
  }

  private static void contents(StringBuilder text) {
    text.append("\n## All events\n\n| event | | meaning |\n|---|---|---|\n");
    for (var type : EventCatalogue.all()) {
      text.append(
          "| [%s](#%s) | %s | %s %s |\n"
              .formatted(
                  type.name().substring("vn.motcua.".length()),
                  type.name().replace(".", ""),
                  standing(type),
                  type.meaning().vi(),
                  type.meaning().en()));
    }
  }

  private static String standing(EventType<?> type) {
    return type.standing() == EventType.Standing.DECLARED ? "declared" : "";
  }

  private static void section(StringBuilder text, Topic topic) throws IOException {
    var types = EventCatalogue.on(topic);
    if (types.isEmpty()) {
      return;
    }
    text.append("\n## `").append(topic.topicName()).append("`\n");
    for (var type : types) {
      text.append("\n### %s\n\n".formatted(type.name()));
      if (type.standing() == EventType.Standing.DECLARED) {
        text.append("**Declared, not yet published.** ");
      }
      text.append(
          "%s %s\n\nWritten by %s; %s %s; follows %s.\n\n"
              .formatted(
                  type.meaning().vi(),
                  type.meaning().en(),
                  TopicWords.writer(topic),
                  TopicWords.actedOn(type).en(),
                  TopicWords.consumers(type),
                  type.source()));
      fields(text, type);
      text.append("\n```json\n")
          .append(Files.readString(Generated.RESOURCES.resolve("samples/" + type.name() + ".json")))
          .append("```\n");
    }
  }

  private static void fields(StringBuilder text, EventType<?> type) {
    text.append("| field | | form | meaning |\n|---|---|---|---|\n");
    for (var field : EventFields.of(type)) {
      text.append(
          "| `%s` | %s | %s | %s / %s |\n"
              .formatted(
                  field.name(),
                  field.optional() ? "optional" : "",
                  form(field),
                  field.meaning().vi(),
                  field.meaning().en()));
    }
  }

  private static String form(EventFields field) {
    if (field.values().isEmpty()) {
      return field.form().startsWith("^")
          ? "`" + field.form().replace("|", "\\|") + "`"
          : field.form().replace("|", "\\|");
    }
    return field.values().stream()
        .map(value ->
            "`%s` %s / %s".formatted(value.name(), value.meaning().vi(), value.meaning().en()))
        .collect(Collectors.joining("<br>"));
  }
}
