package vn.motcua.aggregate.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * States made of records, enums, collections and sealed interfaces, without any annotation on them.
 * An {@code Instant} is a BSON date (so to the millisecond), a {@code LocalDate} ISO text, a {@code
 * BigDecimal} a Decimal128. A record of a sealed interface carries its simple class name in {@code
 * kind}.
 */
public final class JacksonStateCodec<S> implements StateCodec<S> {

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final JsonMapper mapper;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  public JacksonStateCodec(Class<S> type) {
    this.mapper =
        JsonMapper.builder()
            .annotationIntrospector(new SealedTypes())
            .addModule(new BsonValues())
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    this.writer = mapper.writerFor(type);
    this.reader = mapper.readerFor(type);
  }

  @Override
  public Document encode(S state) {
    try (var tokens = TokenBuffer.forGeneration()) {
      writer.writeValue(tokens, state);
      return new Document(mapper.readerFor(MAP).readValue(tokens.asParser()));
    }
  }

  @Override
  public S decode(Document document) {
    try (var tokens = TokenBuffer.forGeneration()) {
      mapper.writeValue(tokens, document);
      return reader.readValue(tokens.asParser());
    }
  }
}
