package vn.motcua.event.contract;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives the JSON Schema (2020-12) of an event from its record and the vocabulary. */
final class SchemaOf {

  private SchemaOf() {}

  static Map<String, Object> type(EventType<?> type) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", type.dataSchema().toString());
    schema.put("title", type.name());
    schema.put("description", type.meaning().vi() + " / " + type.meaning().en());
    schema.putAll(record(type.record()));
    return schema;
  }

  private static Map<String, Object> record(Class<?> record) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    for (var component : record.getRecordComponents()) {
      properties.put(component.getName(), property(component));
      if (!optional(component.getAnnotatedType())) {
        required.add(component.getName());
      }
    }
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    return schema;
  }

  private static boolean optional(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Map<String, Object> property(RecordComponent component) {
    var field = Fields.named(component.getName());
    var property = new LinkedHashMap<>(value(component.getGenericType(), component.getName()));
    property.put("description", field.vi() + " / " + field.en());
    return property;
  }

  private static Map<String, Object> value(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic, name);
    }
    var javaType = (Class<?>) type;
    if (javaType.isEnum()) {
      return Map.of("enum", names(javaType));
    }
    if (javaType.isRecord()) {
      return record(javaType);
    }
    if (javaType == Instant.class) {
      return ordered("type", "string", "format", "date-time");
    }
    if (javaType == LocalDate.class) {
      return ordered("type", "string", "format", "date");
    }
    if (javaType == boolean.class) {
      return Map.of("type", "boolean");
    }
    return javaType == String.class ? text(name) : number(name);
  }

  private static Map<String, Object> text(String name) {
    return Fields.named(name)
        .pattern()
        .map(pattern -> ordered("type", "string", "pattern", pattern))
        .orElseGet(() -> new LinkedHashMap<>(Map.of("type", "string")));
  }

  private static Map<String, Object> number(String name) {
    if (name.equals("nationalStatus")) {
      var number = ordered("type", "integer", "minimum", 1);
      number.put("maximum", 10);
      return number;
    }
    return ordered("type", "integer", "minimum", 0);
  }

  private static Map<String, Object> collection(ParameterizedType generic, String name) {
    if (generic.getRawType() == List.class) {
      return ordered("type", "array", "items", value(generic.getActualTypeArguments()[0], name));
    }
    var map =
        ordered(
            "type", "object", "propertyNames", Map.of("pattern", "^[A-Za-z][A-Za-z0-9_.-]{0,59}$"));
    map.put("additionalProperties", value(boxed(generic.getActualTypeArguments()[1]), name));
    return map;
  }

  static Type boxed(Type type) {
    return type == Integer.class ? int.class : type;
  }

  static List<String> names(Class<?> javaEnum) {
    return Stream.of(javaEnum.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .toList();
  }

  private static LinkedHashMap<String, Object> ordered(
      String key, Object value, String secondKey, Object secondValue) {
    var map = new LinkedHashMap<String, Object>();
    map.put(key, value);
    map.put(secondKey, secondValue);
    return map;
  }
}
