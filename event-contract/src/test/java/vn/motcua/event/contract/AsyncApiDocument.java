package vn.motcua.event.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Derives the AsyncAPI 3.0 document: Motcua sends, whoever is allowed receives. */
final class AsyncApiDocument {

  private static final long DAY_MILLIS = 86_400_000L;
  private static final String BINDING = "0.5.0";

  private AsyncApiDocument() {}

  static Map<String, Object> json() {
    return map(
        "asyncapi", "3.0.0",
        "id", "urn:motcua:events",
        "info", info(),
        "defaultContentType", "application/json",
        "servers", servers(),
        "channels", byTopic(AsyncApiDocument::channel),
        "operations", operations(),
        "components", components());
  }

  private static Map<String, Object> info() {
    return map(
        "title",
        "Motcua: sự kiện của một cửa điện tử / events of the one-stop desk",
        "version",
        "0.1.0",
        "description",
        "Hồ sơ, quy trình, văn bản và thông báo của bộ phận một cửa, mỗi thay đổi một sự kiện. "
            + "Chủ đề công khai không mang dữ liệu cá nhân. / Dossiers, routes, documents and "
            + "notices of one-stop desks, an event for every change. Public topics carry no "
            + "personal data.",
        "license",
        map("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"),
        "tags",
        List.of(
            map("name", "published", "description", "Đang được phát / Is published"),
            map(
                "name",
                "declared",
                "description",
                "Đã khai báo, chưa phát; hình thức còn có thể đổi / Declared, not yet "
                    + "published; its form may still change")));
  }

  private static Map<String, Object> servers() {
    return map(
        "laptop",
            map(
                "host", "127.0.0.1:{port}",
                "protocol", "kafka",
                "description", "./motcua up hoặc ./motcua demo / ./motcua up or ./motcua demo",
                "variables",
                    map(
                        "port",
                        map(
                            "default", "19092",
                            "description", "19092 + MOTCUA_PORT_OFFSET")),
                "security", List.of(map("$ref", "#/components/securitySchemes/laptop"))),
        "office",
            map(
                "host", "{host}:{port}",
                "protocol", "kafka-secure",
                "description", "Kafka của cơ quan, TLS và SASL / The office's Kafka, TLS and SASL",
                "variables",
                    map(
                        "host", map("description", "Máy chủ Kafka / Host of the broker"),
                        "port", map("default", "9093", "description", "Cổng / Port")),
                "security", List.of(map("$ref", "#/components/securitySchemes/scram"))));
  }

  private static Map<String, Object> channel(Topic topic) {
    var messages = new LinkedHashMap<String, Object>();
    EventCatalogue.on(topic)
        .forEach(type -> messages.put(type.name(), ref("components/messages/" + type.name())));
    return map(
        "address", topic.topicName(),
        "description", access(topic),
        "messages", messages,
        "bindings", map("kafka", topicBinding(topic)),
        "x-reach", topic.reach().name().toLowerCase(Locale.ROOT),
        "x-written-by", topic.writer(),
        "x-read-by", topic.readers());
  }

  private static String access(Topic topic) {
    return switch (topic.reach()) {
      case PUBLIC ->
          "Công khai: không dữ liệu cá nhân. Khóa là định danh hồ sơ. / Public: no personal data. "
              + "The key is the dossier's id.";
      case PRIVATE ->
          "Riêng, chỉ các dịch vụ có tên được đọc. / Private: only the named services may read.";
      case INTERNAL -> "Giữa các dịch vụ với nhau. / Among the services themselves.";
    };
  }

  private static Map<String, Object> topicBinding(Topic topic) {
    return map(
        "topic",
        topic.topicName(),
        "partitions",
        Topic.PARTITIONS,
        "topicConfiguration",
        map(
            "cleanup.policy",
            List.of(topic.compacted() ? "compact" : "delete"),
            "retention.ms",
            topic.compacted() ? -1L : topic.retentionDays() * DAY_MILLIS),
        "bindingVersion",
        BINDING);
  }

  /** Only what is published is sent. */
  private static Map<String, Object> operations() {
    var operations = new LinkedHashMap<String, Object>();
    byTopic(topic ->
            map(
                "action",
                "send",
                "channel",
                ref("channels/" + id(topic)),
                "summary",
                topic.writer().equals("*") ? "each service" : topic.writer(),
                "messages",
                published(topic),
                "bindings",
                map("kafka", map("bindingVersion", BINDING))))
        .forEach((name, operation) -> operations.put("send-" + name, operation));
    return operations;
  }

  private static List<Object> published(Topic topic) {
    var messages = new ArrayList<>();
    EventCatalogue.on(topic).stream()
        .filter(type -> type.standing() == EventType.Standing.PUBLISHED)
        .forEach(type -> messages.add(ref("channels/" + id(topic) + "/messages/" + type.name())));
    return messages;
  }

  private static Map<String, Object> components() {
    var messages = new LinkedHashMap<String, Object>();
    var schemas = new LinkedHashMap<String, Object>();
    schemas.put("headers", AsyncApiMessage.headers());
    for (var type : EventCatalogue.all()) {
      messages.put(type.name(), AsyncApiMessage.of(type));
      schemas.put(type.name(), AsyncApiMessage.payload(type));
    }
    return map(
        "messages",
        messages,
        "schemas",
        schemas,
        "securitySchemes",
        map(
            "laptop",
            map(
                "type",
                "plain",
                "description",
                "SASL/PLAIN trên máy này; tài khoản trong .motcua/accounts/integrator.conf / "
                    + "SASL/PLAIN on this machine; account in .motcua/accounts/integrator.conf"),
            "scram",
            map(
                "type",
                "scramSha512",
                "description",
                "SASL/SCRAM-SHA-512 qua TLS; tài khoản do người vận hành cấp / "
                    + "SASL/SCRAM-SHA-512 over TLS; the operator gives the account")),
        "correlationIds",
        map(
            "cause",
            map(
                "description", "Sự kiện gây ra / The event that caused it",
                "location", "$message.header#/ce_causationid")));
  }

  private static Map<String, Object> byTopic(
      java.util.function.Function<Topic, Map<String, Object>> made) {
    var all = new LinkedHashMap<String, Object>();
    Arrays.stream(Topic.values())
        .filter(topic -> !EventCatalogue.on(topic).isEmpty())
        .forEach(topic -> all.put(id(topic), made.apply(topic)));
    return all;
  }

  private static String id(Topic topic) {
    return topic.topicName().replace("motcua.", "");
  }

  static Map<String, Object> ref(String path) {
    return map("$ref", "#/" + path);
  }

  /** An ordered map of names and values. */
  static Map<String, Object> map(Object... namesAndValues) {
    var map = new LinkedHashMap<String, Object>();
    Stream.iterate(0, index -> index < namesAndValues.length, index -> index + 2)
        .forEach(index -> map.put((String) namesAndValues[index], namesAndValues[index + 1]));
    return map;
  }
}
