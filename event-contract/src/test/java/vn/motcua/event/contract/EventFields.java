package vn.motcua.event.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of an event as people read them. */
record EventFields(String name, boolean optional, List<Value> values, String form) {

  private static final Map<String, String> FORMS =
      Map.of(
          "date-time", "instant, ISO 8601",
          "date", "date, ISO 8601",
          "integer", "integer",
          "boolean", "true, false",
          "string", "text",
          "array", "list",
          "object", "object");

  /** One value of an enumeration and what it means. */
  record Value(String name, EventType.Meaning meaning) {}

  EventType.Meaning meaning() {
    var field = Fields.named(name);
    return new EventType.Meaning(field.vi(), field.en());
  }

  static List<EventFields> of(EventType<?> type) {
    var schema = SchemaOf.type(type);
    var required = (List<?>) schema.get("required");
    var properties = (Map<?, ?>) schema.get("properties");
    return Stream.of(type.record().getRecordComponents())
        .map(component ->
            new EventFields(
                component.getName(),
                !required.contains(component.getName()),
                values(component.getType()),
                form((Map<?, ?>) properties.get(component.getName()))))
        .toList();
  }

  private static List<Value> values(Class<?> javaType) {
    return javaType.isEnum()
        ? SchemaOf.names(javaType).stream()
            .map(name -> new Value(name, Enumerations.of(javaType, name)))
            .toList()
        : List.of();
  }

  private static String form(Map<?, ?> property) {
    if (property.get("pattern") instanceof String pattern) {
      return pattern;
    }
    var kind = property.containsKey("format") ? property.get("format") : property.get("type");
    var words = FORMS.getOrDefault(String.valueOf(kind), "one of");
    if (property.get("items") instanceof Map<?, ?> items) {
      return words + " of " + form(items);
    }
    if (property.containsKey("maximum")) {
      return words + " " + property.get("minimum") + "-" + property.get("maximum");
    }
    return words;
  }
}
