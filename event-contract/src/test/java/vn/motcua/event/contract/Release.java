package vn.motcua.event.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One type as it was released: its topic, its schema, its sample.
 *
 * @param name wire name with version
 * @param topic name on the broker
 */
record Release(String name, String topic, JsonNode schema, JsonNode sample) {

  private static final String BREAK =
      " Put it back, or leave v1 as it is and publish a new version of the type beside it.";

  /** What another form of the same type breaks for a reader; one sentence each. */
  List<String> brokenBy(Release now) {
    var faults = new ArrayList<String>();
    if (!now.topic.equals(topic)) {
      faults.add(fault("stands on " + now.topic + " instead of " + topic + "." + BREAK));
    }
    compare("", schema, now.schema, faults);
    if (!now.sample.equals(sample)) {
      faults.add(
          fault(
              "its frozen sample was edited. Put back the one in released/samples: readers test"
                  + " against it."));
    }
    return faults;
  }

  private void compare(String path, JsonNode before, JsonNode after, List<String> faults) {
    for (var property : before.path("properties").properties()) {
      var field = path + property.getKey();
      var now = after.path("properties").get(property.getKey());
      if (now == null) {
        faults.add(fault("the field " + field + " was removed." + BREAK));
      } else if (property.getValue().has("properties") && now.has("properties")) {
        compare(field + ".", property.getValue(), now, faults);
      } else {
        compareForm(field, property.getValue(), now, faults);
      }
    }
    compareRequired(path, before, after, faults);
  }

  private void compareForm(String field, JsonNode before, JsonNode after, List<String> faults) {
    var values = before.path("enum");
    if (values.isArray() && after.path("enum").isArray()) {
      if (!values.equals(after.path("enum"))) {
        faults.add(
            fault(
                "the values of %s changed from %s to %s; a reader that knows the old ones fails."
                        .formatted(field, texts(values), texts(after.path("enum")))
                    + BREAK));
      }
    } else if (!bare(before).equals(bare(after))) {
      faults.add(fault("the field " + field + " has another form than released." + BREAK));
    }
  }

  private void compareRequired(String path, JsonNode before, JsonNode after, List<String> faults) {
    var then = texts(before.path("required"));
    for (var field : texts(after.path("required"))) {
      if (!then.contains(field)) {
        faults.add(
            fault(
                "the required field %s%s is new; older events lack it. Make it optional (@Nullable)."
                    .formatted(path, field)));
      }
    }
    for (var field : then) {
      if (after.path("properties").has(field) && !texts(after.path("required")).contains(field)) {
        faults.add(fault("the field " + path + field + " is no longer required." + BREAK));
      }
    }
  }

  private String fault(String what) {
    return name + ": " + what;
  }

  private static TreeSet<String> texts(JsonNode array) {
    var texts = new TreeSet<String>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  /** Without what only explains. */
  private static JsonNode bare(JsonNode node) {
    var copy = node.deepCopy();
    strip(copy);
    return copy;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("description");
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(Release::strip);
    }
  }
}
