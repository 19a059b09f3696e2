package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFilesTest {

  private static final List<String> HEADER =
      List.of("year 2026", "version 2", "standing announced", "source test", "");

  @Test
  void namesTheFileAndTheLineOfADateThatIsNone() {
    assertThatThrownBy(() -> read("holiday ; 2026-02-30 ; ; announced ; Nghỉ ; Off"))
        .isInstanceOf(CalendarFileException.class)
        .hasMessageStartingWith("2026.txt line 6:");
  }

  @Test
  void refusesTheSameDayTwice() {
    var day = "holiday ; 2026-03-03 ; ; announced ; Nghỉ ; Off";

    assertThatThrownBy(() -> read(day, day))
        .hasMessage("2026.txt line 7: listed twice: 2026-03-03");
  }

  @Test
  void refusesADayOfAnotherYear() {
    assertThatThrownBy(() -> read("holiday ; 2025-03-03 ; ; announced ; Nghỉ ; Off"))
        .hasMessageContaining("2025-03-03 does not belong to the calendar of 2026");
  }

  @Test
  void refusesASwapWithoutItsOtherDay() {
    assertThatThrownBy(() -> read("swapped ; 2026-03-03 ; ; announced ; Nghỉ ; Off"))
        .hasMessageContaining("must name the day it stands for");
  }

  @Test
  void refusesAnUnknownSetting() {
    assertThatThrownBy(() -> read("holidays 3")).hasMessageContaining("unknown setting: holidays");
  }

  @Test
  void readsTheHoursRulesAndClosuresOfAnAgency() {
    var agency =
        CalendarText.read(
            "H26.107.txt",
            List.of(
                "hours MONDAY-FRIDAY 08:00-12:00 13:30-17:30",
                "hours SATURDAY 08:00-12:00",
                "counted MONDAY-FRIDAY",
                "end-of-term end-of-day",
                "same-day-cut-off 16:00",
                "closure ; 2026-09-10 ; ; announced ; Nghỉ do bão ; Closed by a storm"));

    assertThat(agency.hours().on(DayOfWeek.SATURDAY))
        .containsExactly(OfficeSpan.parse("08:00-12:00"));
    assertThat(agency.hours().counts(DayOfWeek.SATURDAY)).isFalse();
    assertThat(agency.rules().endOfTerm()).isEqualTo(CountingRules.EndOfTerm.END_OF_DAY);
    assertThat(agency.days())
        .extracting(SpecialDay::date)
        .containsExactly(LocalDate.of(2026, 9, 10));
  }

  private static CalendarYear read(String... days) {
    var lines = new ArrayList<>(HEADER);
    lines.addAll(List.of(days));
    return CalendarText.read("2026.txt", lines).year();
  }
}
