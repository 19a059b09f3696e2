package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one YAML mapping; every complaint names the path of the field. */
final class YamlFields {

  private final String path;
  private final JsonNode node;
  private final Set<String> read = new HashSet<>();

  YamlFields(String path, JsonNode node) {
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      throw new FieldProblem(path.isEmpty() ? "file" : path, "must be a mapping of fields");
    }
  }

  /** Reads this mapping with {@code reader} and refuses fields that it did not ask for. */
  static <T> T readAll(String path, JsonNode node, Function<YamlFields, T> reader) {
    var fields = new YamlFields(path, node);
    var value = reader.apply(fields);
    fields.nothingElse();
    return value;
  }

  String text(String field) {
    var value = optionalText(field);
    if (value == null) {
      throw new FieldProblem(at(field), "is missing");
    }
    return value;
  }

  @Nullable String optionalText(String field) {
    var value = value(field);
    return value == null ? null : textOf(at(field), value);
  }

  Text bilingual(String field) {
    return object(field, fields -> new Text(fields.text("vi"), fields.text("en")));
  }

  int number(String field) {
    var value = present(field);
    if (!value.isIntegralNumber() || value.intValue() < 0) {
      throw new FieldProblem(at(field), "must be a whole number, 0 or more");
    }
    return value.intValue();
  }

  int number(String field, int fallback) {
    return value(field) == null ? fallback : number(field);
  }

  @Nullable Long amount(String field) {
    return value(field) == null ? null : Long.valueOf(number(field));
  }

  BigDecimal decimal(String field) {
    var value = present(field);
    if (!value.isNumber() || value.decimalValue().signum() <= 0) {
      throw new FieldProblem(at(field), "must be a number above 0");
    }
    return value.decimalValue();
  }

  boolean flag(String field) {
    var value = value(field);
    if (value == null) {
      return false;
    }
    if (!value.isBoolean()) {
      throw new FieldProblem(at(field), "must be true or false");
    }
    return value.booleanValue();
  }

  LocalDate date(String field) {
    var value = optionalDate(field);
    if (value == null) {
      throw new FieldProblem(at(field), "is missing");
    }
    return value;
  }

  @Nullable LocalDate optionalDate(String field) {
    var value = optionalText(field);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException notADate) {
      throw new FieldProblem(at(field), "must be a date like 2026-01-16, not " + value);
    }
  }

  <E extends Enum<E>> E oneOf(String field, Class<E> type) {
    return constant(at(field), text(field), type);
  }

  <E extends Enum<E>> Set<E> someOf(String field, Class<E> type, Set<E> fallback) {
    if (value(field) == null) {
      return fallback;
    }
    return Set.copyOf(items(field, (path, item) -> constant(path, textOf(path, item), type)));
  }

  List<String> texts(String field) {
    return value(field) == null ? List.of() : items(field, YamlFields::textOf);
  }

  <T> T object(String field, Function<YamlFields, T> reader) {
    return readAll(at(field), present(field), reader);
  }

  <T> List<T> objects(String field, Function<YamlFields, T> reader) {
    return value(field) == null
        ? List.of()
        : items(field, (path, item) -> readAll(path, item, reader));
  }

  private <T> List<T> items(String field, ItemReader<T> reader) {
    var value = present(field);
    if (!value.isArray()) {
      throw new FieldProblem(at(field), "must be a list");
    }
    var items = new ArrayList<T>();
    for (var index = 0; index < value.size(); index++) {
      items.add(reader.read(at(field) + "[" + index + "]", value.get(index)));
    }
    return items;
  }

  private void nothingElse() {
    for (var name : node.propertyNames()) {
      if (!read.contains(name)) {
        throw new FieldProblem(at(name), "is unknown");
      }
    }
  }

  private JsonNode present(String field) {
    var value = value(field);
    if (value == null) {
      throw new FieldProblem(at(field), "is missing");
    }
    return value;
  }

  private @Nullable JsonNode value(String field) {
    read.add(field);
    var value = node.get(field);
    return value == null || value.isNull() ? null : value;
  }

  private String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private static String textOf(String path, JsonNode value) {
    if (!value.isString()) {
      throw new FieldProblem(path, "must be text (put it in quotes)");
    }
    var text = value.stringValue();
    if (text.isBlank()) {
      throw new FieldProblem(path, "must not be empty");
    }
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  private static <E extends Enum<E>> E constant(String path, String text, Class<E> type) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    var allowed = Arrays.toString(type.getEnumConstants());
    throw new FieldProblem(path, "must be one of " + allowed + ", not " + text);
  }

  /** Reads one item of a list. */
  private interface ItemReader<T> {
    T read(String path, JsonNode item);
  }
}
