package vn.motcua.aggregate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JacksonStateCodecTest {

  enum Colour {
    RED,
    BLUE
  }

  sealed interface Step {
    record Open(Instant dueAt) implements Step {}

    record Done(String by, List<Step> before) implements Step {}
  }

  record State(
      String name,
      int count,
      long big,
      BigDecimal amount,
      Instant at,
      LocalDate day,
      Colour colour,
      Step step,
      List<Step> steps,
      Map<String, Step> named,
      Optional<String> note,
      @Nullable String absent) {}

  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00.123Z");

  private final JacksonStateCodec<State> codec = new JacksonStateCodec<>(State.class);

  @Test
  void whatGoesInComesOutAfterTheDatabaseHasHadIt() {
    var open = new Step.Open(NINE);
    var state =
        new State(
            "Nguyễn",
            3,
            1L << 40,
            new BigDecimal("12.50"),
            NINE,
            LocalDate.of(2026, 11, 23),
            Colour.BLUE,
            new Step.Done("p-1", List.of(open)),
            List.of(open, new Step.Done("p-2", List.of())),
            Map.of("first", open),
            Optional.of("x"),
            null);

    assertThat(codec.decode(throughBson(codec.encode(state)))).isEqualTo(state);
  }

  @Test
  void timesAreDatesAndKindsAreNamesSoThatQueriesCanUseThem() {
    var document =
        codec.encode(
            new State(
                "a",
                1,
                2,
                BigDecimal.ONE,
                NINE,
                LocalDate.EPOCH,
                Colour.RED,
                new Step.Open(NINE),
                List.of(),
                Map.of(),
                Optional.empty(),
                null));

    assertThat(document.get("at")).isEqualTo(Date.from(NINE));
    assertThat(document.get("amount")).isEqualTo(new Decimal128(BigDecimal.ONE));
    assertThat(document).doesNotContainKey("absent");
    assertThat(new Document((Map<String, Object>) document.get("step")))
        .containsEntry("kind", "Open")
        .containsEntry("dueAt", Date.from(NINE));
  }

  @Test
  void aStateThatIsItselfSealedCarriesItsKind() {
    var steps = new JacksonStateCodec<>(Step.class);

    var document = throughBson(steps.encode(new Step.Open(NINE)));

    assertThat(document).containsEntry("kind", "Open");
    assertThat(steps.decode(document)).isEqualTo(new Step.Open(NINE));
  }

  @Test
  void aFieldThatALaterReleaseAddedIsPassedOver() {
    var steps = new JacksonStateCodec<>(Step.class);
    var document = steps.encode(new Step.Open(NINE)).append("later", 1);

    assertThat(steps.decode(document)).isEqualTo(new Step.Open(NINE));
  }

  private static Document throughBson(Document document) {
    var codec = new DocumentCodec();
    var bytes = new BasicOutputBuffer();
    codec.encode(new BsonBinaryWriter(bytes), document, EncoderContext.builder().build());
    return codec.decode(
        new BsonBinaryReader(java.nio.ByteBuffer.wrap(bytes.toByteArray())),
        DecoderContext.builder().build());
  }
}
