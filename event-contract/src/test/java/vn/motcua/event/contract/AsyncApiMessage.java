package vn.motcua.event.contract;

import static vn.motcua.event.contract.AsyncApiDocument.map;
import static vn.motcua.event.contract.AsyncApiDocument.ref;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Derives what AsyncAPI says of one type of event. */
final class AsyncApiMessage {

  private AsyncApiMessage() {}

  static Map<String, Object> of(EventType<?> type) {
    var standing = type.standing().name().toLowerCase(Locale.ROOT);
    var sample = sample(type);
    return map(
        "name", type.name(),
        "title", type.meaning().vi(),
        "summary", type.meaning().en(),
        "contentType", "application/json",
        "headers", headers(type),
        "payload", ref("components/schemas/" + type.name()),
        "correlationId", ref("components/correlationIds/cause"),
        "tags", List.of(map("name", standing)),
        "bindings",
            map(
                "kafka",
                map(
                    "key",
                    map("type", "string", "description", key(type.topic())),
                    "bindingVersion",
                    "0.5.0")),
        "examples",
            List.of(
                map("name", "sample", "headers", Headers.example(type, sample), "payload", sample)),
        "x-standing", standing,
        "x-producer", type.producer(),
        "x-consumers", type.consumers(),
        "x-legal-source", type.source());
  }

  /** The schema of the value; AsyncAPI's own dialect knows all that our schemas use. */
  static Map<String, Object> payload(EventType<?> type) {
    var schema = new LinkedHashMap<>(SchemaOf.type(type));
    schema.remove("$schema");
    schema.remove("$id");
    return schema;
  }

  /** What every event has in its headers. */
  static Map<String, Object> headers() {
    var properties = new LinkedHashMap<String, Object>();
    for (var header : Headers.all()) {
      var schema = map("type", "string", "description", header.vi() + " / " + header.en());
      if (header.fixed() != null) {
        schema.put("const", header.fixed());
      }
      properties.put(header.name(), schema);
    }
    return map(
        "type",
        "object",
        "description",
        "CloudEvents 1.0, binary mode",
        "properties",
        properties,
        "required",
        Headers.all().stream().filter(Headers.Header::required).map(Headers.Header::name).toList());
  }

  private static Map<String, Object> headers(EventType<?> type) {
    return map(
        "allOf",
        List.of(
            ref("components/schemas/headers"),
            map(
                "type",
                "object",
                "properties",
                map(
                    "ce_type", map("const", type.name()),
                    "ce_dataschema", map("const", type.dataSchema().toString())))));
  }

  private static String key(Topic topic) {
    return switch (topic) {
      case DOCUMENT ->
          "Định danh hồ sơ; văn bản không có hồ sơ: định danh văn bản / Id of the dossier; a "
              + "document without one: id of the document";
      case ORGANISATION -> "Mã cơ quan hoặc định danh công chức / Code of agency or id of officer";
      case CONTROL -> "Khóa của lịch sử / Key of the history";
      default -> "Định danh hồ sơ / Id of the dossier";
    };
  }

  static JsonNode sample(EventType<?> type) {
    try {
      return Generated.JSON.readTree(
          Files.readString(Generated.RESOURCES.resolve("samples/" + type.name() + ".json")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
