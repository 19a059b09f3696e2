package vn.motcua.event.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a public topic may not carry: personal data, free text. */
final class PublicTopicRule {

  private static final Set<String> PERSONAL =
      Set.of(
          "name",
          "fullname",
          "applicantname",
          "recipientname",
          "receiver",
          "personid",
          "address",
          "phone",
          "mobile",
          "email",
          "identitynumber",
          "dateofbirth",
          "birth",
          "gender",
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
          "secrecylevel",
          "trackingnumber",
          "mergefields");

  private PublicTopicRule() {}

  /** One sentence for each fault; empty = the schema may stand on a public topic. */
  static List<String> faults(String type, JsonNode schema) {
    var faults = new ArrayList<String>();
    walk(type, schema, "", faults);
    return faults;
  }

  private static void walk(String type, JsonNode schema, String path, List<String> faults) {
    for (var property : schema.path("properties").properties()) {
      var here = path + property.getKey();
      if (PERSONAL.contains(property.getKey().toLowerCase(Locale.ROOT))) {
        faults.add(
            type
                + ": "
                + here
                + " is personal data or free text on a public topic. Move it to a private record"
                + " (motcua.dossier-content, motcua.contact) and name that record's version here.");
      }
      requireBounded(type, property.getValue(), here, faults);
      walk(type, property.getValue(), here + ".", faults);
    }
  }

  private static void requireBounded(
      String type, JsonNode value, String path, List<String> faults) {
    if (value.path("type").asString("").equals("string")
        && !value.has("pattern")
        && !value.has("format")) {
      faults.add(
          type
              + ": "
              + path
              + " takes any text on a public topic. Give it a pattern in fields.tsv, or make it an"
              + " enumeration.");
    }
    for (var inner : List.of("items", "additionalProperties")) {
      if (value.has(inner)) {
        requireBounded(type, value.get(inner), path + "[]", faults);
      }
    }
  }
}
