package vn.motcua.http.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import vn.motcua.calendar.VietnamTime;

/**
 * JSON at the edge: text in NFC, instants in Vietnam's offset and of years with four digits,
 * nothing unknown and no empty entry of a list taken, nothing absent written.
 */
final class EdgeJson implements JsonMapperBuilderCustomizer {

  private static final DateTimeFormatter VIETNAM =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(VietnamTime.ZONE);

  @Override
  public void customize(JsonMapper.Builder builder) {
    builder
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .addModule(
            new SimpleModule("motcua-edge")
                .addDeserializer(String.class, new ComposedText())
                .addDeserializer(Instant.class, new InstantOfACommonYear())
                .addSerializer(Instant.class, new InstantInVietnam()));
  }

  /** Unicode text in its composed form. */
  private static final class ComposedText extends StdScalarDeserializer<String> {

    ComposedText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      var text = StringDeserializer.instance.deserialize(parser, context);
      return Normalizer.isNormalized(text, Normalizer.Form.NFC)
          ? text
          : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
  }

  /** What lies beyond overflows in databases and in sums. */
  private static final class InstantOfACommonYear extends StdScalarDeserializer<Instant> {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    InstantOfACommonYear() {
      super(Instant.class);
    }

    /** Null for an empty text. */
    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
      @Nullable Instant instant = InstantDeserializer.INSTANT.deserialize(parser, context);
      return instant == null || (!instant.isBefore(FIRST) && instant.isBefore(END))
          ? instant
          : context.reportInputMismatch(this, "An instant outside the years 1 to 9999");
    }
  }

  private static final class InstantInVietnam extends StdScalarSerializer<Instant> {

    InstantInVietnam() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
      generator.writeString(VIETNAM.format(instant));
    }
  }
}
