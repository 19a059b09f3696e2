package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.MergeValue;
import vn.motcua.signing.domain.SecrecyGround;
import vn.motcua.signing.domain.SecrecyLevel;

/**
 * A document started from a template; without a version the newest is taken. Of a secret one the
 * fields are not looked at.
 */
record FromTemplateRequest(
    @Nullable SecrecyLevel confidentiality,
    @Nullable SecrecyGround secrecyGround,
    @Nullable String template,
    @Nullable Integer version,
    @Nullable DocumentType documentType,
    @Nullable Map<String, @Nullable JsonNode> fields) {
  private static final int MOST_FIELDS = 100;

  List<FieldFault> faults() {
    var faults = new ArrayList<FieldFault>();
    if (confidentiality == null) {
      faults.add(FieldFault.missing("confidentiality"));
    }
    if (template == null || template.isBlank()) {
      faults.add(FieldFault.missing("template"));
    }
    if (confidentiality == SecrecyLevel.NONE) {
      faults.addAll(fieldFaults());
    }
    return faults;
  }

  private List<FieldFault> fieldFaults() {
    var given = given();
    if (given.size() > MOST_FIELDS) {
      return List.of(new FieldFault("fields", "tối đa 100 trường / at most 100 fields"));
    }
    return given.entrySet().stream()
        .filter(entry -> !entry.getValue().isValueNode() && !isRows(entry.getValue()))
        .map(entry ->
            new FieldFault(
                "fields." + entry.getKey(),
                "phải là một giá trị hoặc danh sách dòng / must be a value or a list of rows"))
        .toList();
  }

  private static boolean isRows(JsonNode node) {
    return node.isArray()
        && node.valueStream()
            .allMatch(row -> row.isObject() && row.valueStream().allMatch(JsonNode::isValueNode));
  }

  /** Why it is secret, as a category; never in words. */
  SecrecyGround ground() {
    return secrecyGround == null ? SecrecyGround.NOT_SAID : secrecyGround;
  }

  Map<String, MergeValue> values() {
    var values = new HashMap<String, MergeValue>();
    given().forEach((name, node) -> values.put(name, value(node)));
    return values;
  }

  private Map<String, JsonNode> given() {
    var given = new LinkedHashMap<String, JsonNode>();
    if (fields != null) {
      fields.forEach((name, node) -> {
        if (node != null && !node.isNull()) {
          given.put(name, node);
        }
      });
    }
    return given;
  }

  private static MergeValue value(JsonNode node) {
    return node.isArray()
        ? new MergeValue.Rows(node.valueStream().map(FromTemplateRequest::row).toList())
        : new MergeValue.Single(node.asString());
  }

  private static Map<String, String> row(JsonNode node) {
    var row = new HashMap<String, String>();
    node.propertyStream()
        .filter(cell -> !cell.getValue().isNull())
        .forEach(cell -> row.put(cell.getKey(), cell.getValue().asString()));
    return row;
  }
}
