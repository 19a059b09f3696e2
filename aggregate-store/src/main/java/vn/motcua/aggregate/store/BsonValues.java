package vn.motcua.aggregate.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Lets values that BSON has a type for pass through Jackson as that type. */
final class BsonValues extends SimpleModule {

  private static final long serialVersionUID = 1L;

  BsonValues() {
    super("bson-values");
    addSerializer(Instant.class, writing(Date::from));
    addSerializer(BigDecimal.class, writing(Decimal128::new));
    addSerializer(byte[].class, writing(Binary::new));
    addSerializer(Date.class, writing(date -> date));
    addSerializer(Decimal128.class, writing(number -> number));
    addSerializer(Binary.class, writing(bytes -> bytes));
    addDeserializer(Instant.class, reading(Date.class, Date::toInstant, Instant::parse));
    addDeserializer(
        BigDecimal.class, reading(Decimal128.class, Decimal128::bigDecimalValue, BigDecimal::new));
    addDeserializer(
        byte[].class,
        reading(Binary.class, Binary::getData, text -> java.util.Base64.getDecoder().decode(text)));
  }

  private static <T> ValueSerializer<T> writing(Conversion<T, Object> conversion) {
    return new ValueSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        generator.writeEmbeddedObject(conversion.apply(value));
      }
    };
  }

  private static <B, T> ValueDeserializer<T> reading(
      Class<B> bsonType, Conversion<B, T> fromBson, Conversion<String, T> fromText) {
    return new ValueDeserializer<>() {
      @Override
      public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT) {
          return fromBson.apply(bsonType.cast(parser.getEmbeddedObject()));
        }
        return fromText.apply(parser.getString());
      }
    };
  }

  private interface Conversion<A, B> {
    B apply(A value);
  }
}
