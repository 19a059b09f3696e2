package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SampleCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @Test
  void printsAsManyEventsOfTheTopicAsAskedInTheShapeOfTheDemo() {
    assertThat(run("--count", "50", "--topic", "motcua.dossier", "--seed", "3")).isZero();

    var lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(50);
    for (var line : lines) {
      var event = JSON.readTree(line);
      assertThat(event.propertyNames()).containsExactly("topic", "key", "headers", "value");
      assertThat(event.path("topic").asString()).isEqualTo("motcua.dossier");
      assertThat(event.at("/value/dossierId")).isEqualTo(event.path("key"));
      assertThat(event.at("/headers/ce_type").asString()).startsWith("vn.motcua.dossier.");
      assertThat(event.at("/headers/ce_specversion").asString()).isEqualTo("1.0");
    }
  }

  @Test
  void refusesATopicThatIsNotPublicAndSaysHowItIsUsed() {
    assertThat(run("--topic", "motcua.contact")).isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8))
        .contains("Cách dùng: ./motcua events sample", "motcua.notice");
    assertThat(printed.size()).isZero();
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThat(run("--count", "many")).isEqualTo(2);
    assertThat(run("--count")).isEqualTo(2);
    assertThat(run("--count", "-1")).isEqualTo(2);
  }

  private int run(String... arguments) {
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var err = new PrintStream(complained, true, StandardCharsets.UTF_8);
    return SampleCommand.run(List.of(arguments), out, err, new Words(true, out));
  }
}
