package vn.motcua.aggregate.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it stands on the wire: ISO-8601 times, absent instead of null. */
public final class WireJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private WireJson() {}

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * Value from its JSON; fields it does not know are passed over, because later releases may add
   * some.
   *
   * @throws tools.jackson.core.JacksonException when it is no JSON or does not fit
   */
  public static <T> T read(byte[] json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  /** {@link #read(byte[], Class)} of text. */
  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }
}
