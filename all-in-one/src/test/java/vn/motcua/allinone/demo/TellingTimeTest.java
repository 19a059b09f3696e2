package vn.motcua.allinone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TellingTimeTest {

  @Test
  void aMomentIsToldInVietnamsTimeAsPeopleSayIt() {
    assertThat(TellingTime.of("2026-12-07T10:00:00Z"))
        .isEqualTo(new TellingTime("17:00 ngày 07/12/2026", "17:00 on 7 December 2026"));
    assertThat(TellingTime.of("2026-12-07T17:00:00+07:00").vi()).isEqualTo("17:00 ngày 07/12/2026");
  }

  @Test
  void aDayIsToldWithoutAnHour() {
    assertThat(TellingTime.of("2026-12-07"))
        .isEqualTo(new TellingTime("07/12/2026", "7 December 2026"));
  }
}
