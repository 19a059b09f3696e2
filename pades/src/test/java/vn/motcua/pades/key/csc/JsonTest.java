package vn.motcua.pades.key.csc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void readsWhatAServiceAnswers() {
    Json read =
        read(
            "{ \"a\": [\"x\", \"\\u1ef1\\n\\\"\"], \"n\": 5e0, \"t\": true, \"z\": null, \"o\": {} }");

    assertThat(read.texts("a")).containsExactly("x", "ự\n\"");
    assertThat(read.get("n")).contains(new Json.Num(5));
    assertThat(read.get("t")).contains(new Json.Truth(true));
    assertThat(read.get("z")).contains(new Json.Nothing());
    assertThat(read.text("nothing")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{} x",
        "{\"a\":1,}",
        "[1,]",
        "{\"a\":1,\"a\":2}",
        "'a'",
        "01",
        "+1",
        "1.",
        "tru",
        "\"a",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"a\nb\"",
        "{\"a\" 1}",
        "{a:1}",
        "NaN",
        "\u0000"
      })
  void refusesWhatIsNoJson(String text) {
    assertThat(JsonReader.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void refusesBytesThatAreNotUtf8AndNestingWithoutEnd() {
    assertThat(JsonReader.read(new byte[] {'"', (byte) 0xC3, '"'})).isEmpty();
    assertThat(JsonReader.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void writesWhatItReads() {
    byte[] body =
        new JsonWriter()
            .text("id", "a\"\\\n\u0001ự")
            .number("n", 2)
            .truth("t", true)
            .texts("hashes", List.of("x", "y"))
            .secrets(
                CscSecrets.none()
                    .with("PIN", "12\"34".toCharArray())
                    .with("OTP", "99".toCharArray()))
            .text("long", "x".repeat(2000))
            .finish();

    Json read = JsonReader.read(body).orElseThrow();

    assertThat(read.text("id")).isEqualTo("a\"\\\n\u0001ự");
    assertThat(read.texts("hashes")).containsExactly("x", "y");
    assertThat(read.text("long")).hasSize(2000);
    assertThat(new String(body, StandardCharsets.UTF_8))
        .contains("[{\"id\":\"PIN\",\"value\":\"12\\\"34\"},{\"id\":\"OTP\",\"value\":\"99\"}]");
  }

  private static Json read(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
