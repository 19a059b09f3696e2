package vn.motcua.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14/05/1990",
        "1/5/1990",
        "14-05-1990",
        "29/02/2024",
        "05/1990",
        "1930",
        "1990-05-14"
      })
  void takesADayAMonthOrAYearAsPapersHaveThem(String text) {
    assertThat(WrittenDate.isReal(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99/99/9999",
        "31/02/2026",
        "29/02/2025",
        "00/01/2026",
        "13/2026",
        "1790",
        "2026-13-01",
        "14/05/90",
        "hôm qua",
        "14/05/1990 sáng"
      })
  void refusesWhatIsNoDate(String text) {
    assertThat(WrittenDate.isReal(text)).isFalse();
  }
}
