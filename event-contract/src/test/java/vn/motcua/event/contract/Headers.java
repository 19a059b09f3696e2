package vn.motcua.event.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The CloudEvents attributes of an event, as they stand in the headers of a record. */
final class Headers {

  private static final Map<Topic, String> SOURCES =
      Map.of(
          Topic.DOSSIER, "intake/dossier/",
          Topic.ROUTING, "routing/route/",
          Topic.DOCUMENT, "signing/outgoing_documents/",
          Topic.NOTICE, "notification/correspondence/",
          Topic.DOSSIER_CONTENT, "intake/dossier/",
          Topic.CONTACT, "intake/dossier/",
          Topic.ORGANISATION, "routing/organisation/",
          Topic.CONTROL, "routing/route/");

  private Headers() {}

  /** What each header holds; all are UTF-8 text. */
  static List<Header> all() {
    return List.of(
        new Header(
            "ce_specversion", true, "1.0", "Phiên bản CloudEvents", "Version of CloudEvents"),
        new Header(
            "ce_id",
            true,
            null,
            "Định danh sự kiện, duy nhất trong ce_source",
            "Id of the event, unique within ce_source"),
        new Header(
            "ce_source",
            true,
            null,
            "Nơi phát: dịch vụ/loại/định danh@kỷ nguyên (tăng sau khi phục hồi từ bản sao lưu)",
            "Who published it: service/kind/id@epoch (the epoch grows after a restore)"),
        new Header("ce_type", true, null, "Loại sự kiện, có phiên bản", "Type with its version"),
        new Header("ce_subject", false, null, "Như khóa của bản ghi", "Same as the record's key"),
        new Header("ce_time", true, null, "Lúc phát sinh (UTC)", "Instant of the event (UTC)"),
        new Header("ce_dataschema", false, null, "Tên lược đồ của giá trị", "Name of the schema"),
        new Header(
            "ce_sequence",
            true,
            null,
            "Số thứ tự trong ce_source trên chủ đề này, từ 1, không cách quãng",
            "Number within ce_source on this topic, from 1, without gaps"),
        new Header(
            "ce_causationid",
            false,
            null,
            "ce_id của sự kiện gây ra sự kiện này",
            "ce_id of the event that caused it"),
        new Header(
            "content-type", false, "application/json", "Dạng của giá trị", "Form of the value"));
  }

  /** Headers of the frozen sample of a type. */
  static Map<String, Object> example(EventType<?> type, JsonNode sample) {
    var headers = new LinkedHashMap<String, Object>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", "5f0c3a52-7d0e-4a52-9f5b-2c1d8e6b4a10");
    headers.put("ce_source", SOURCES.get(type.topic()) + aggregate(type, sample) + "@1");
    headers.put("ce_type", type.name());
    headers.put("ce_subject", key(sample));
    headers.put("ce_time", "2026-11-23T04:00:00Z");
    headers.put("ce_dataschema", type.dataSchema().toString());
    headers.put("ce_sequence", "1");
    headers.put("content-type", "application/json");
    return headers;
  }

  private static String aggregate(EventType<?> type, JsonNode sample) {
    return type.topic() == Topic.DOCUMENT ? sample.path("documentId").asString() : key(sample);
  }

  private static String key(JsonNode sample) {
    for (var field : List.of("dossierId", "documentId", "personId", "agencyCode", "aggregateId")) {
      if (sample.has(field)) {
        return sample.get(field).asString();
      }
    }
    throw new IllegalArgumentException("No field of this sample is a key: " + sample);
  }

  /** One header; {@code fixed} = its only value. */
  record Header(String name, boolean required, String fixed, String vi, String en) {}
}
