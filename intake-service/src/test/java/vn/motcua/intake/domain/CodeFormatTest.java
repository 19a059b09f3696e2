package vn.motcua.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeFormatTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void writesAgencyDayAndSerial() {
    var format = new CodeFormat(LocalDate.of(2025, 7, 1), "{agency}-{yyMMdd}-{serial:04}");

    assertThat(format.code("H26.107", DAY, 1)).isEqualTo("H26.107-261122-0001");
    assertThat(format.code("H26.107", DAY, 12_345)).isEqualTo("H26.107-261122-12345");
  }

  @Test
  void takesTheFormatInForceOnTheDay() {
    var old = new CodeFormat(LocalDate.of(2025, 7, 1), "{agency}-{yyMMdd}-{serial:04}");
    var later = new CodeFormat(LocalDate.of(2027, 1, 1), "{agency}-{yyyyMMdd}-{serial:07}");

    assertThat(CodeFormat.on(DAY, List.of(old, later))).isEqualTo(old);
    assertThat(CodeFormat.on(LocalDate.of(2027, 1, 1), List.of(old, later)).code("G09.20", DAY, 7))
        .isEqualTo("G09.20-20261122-0000007");
  }

  @Test
  void findsACodeHoweverItWasTyped() {
    for (var typed :
        List.of("h26.107-261122-0001", " H26.107 - 261122 - 0001\t", "H26.107\u00a0-261122-0001")) {
      assertThat(CodeFormat.typed(typed)).as(typed).isEqualTo("H26.107-261122-0001");
    }
  }

  @Test
  void refusesAFormatWhoseCodesNobodyWouldFindAgain() {
    for (var pattern :
        List.of("hs-{agency}-{yyMMdd}-{serial:04}", "{agency} {yyMMdd}-{serial:04}")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new CodeFormat(DAY, pattern));
    }
  }

  @Test
  void refusesAFormatThatCouldGiveTheSameCodeTwice() {
    for (var pattern :
        List.of("{agency}-{serial:04}", "{yyMMdd}-{serial:04}", "{agency}-{yyMMdd}")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new CodeFormat(DAY, pattern));
    }
  }
}
