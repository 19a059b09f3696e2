package vn.motcua.pades.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTimeTest {

  @Test
  void aTimeIsWrittenInVietnamsZoneAndReadBack() {
    Instant at = Instant.parse("2026-01-05T18:03:09Z");

    assertThat(PdfTime.of(at)).isEqualTo("D:20260106010309+07'00'");
    assertThat(PdfTime.read(PdfTime.of(at))).contains(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "D:20260231010309+07'00'",
        "D:20260106240000+07'00'",
        "D:20260106010360+07'00'",
        "D:20260106010309+07'00",
        "D:20260106010309+08'00'",
        "D:2026010601030 +07'00'",
        "D:20260106010309Z"
      })
  void whateverIsWrittenOtherwiseIsNoTime(String text) {
    assertThat(PdfTime.read(text)).isEmpty();
  }
}
