package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedYearsTest {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final WorkingCalendars calendars = WorkingCalendars.shipped();
  private final WorkingCalendar calendar = calendars.national();

  @Test
  void reachFrom2018To2027AndOnly2027IsExpected() {
    assertThat(calendars.years())
        .extracting(CalendarYear::year)
        .containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027);
    assertThat(calendars.years())
        .filteredOn(year -> year.standing() == Standing.EXPECTED)
        .extracting(CalendarYear::year)
        .containsExactly(2027);
  }

  @Test
  void haveTenDaysOffUntil2020AndElevenAfterEveryWeekendHolidayReplaced() {
    for (var year : calendars.years()) {
      var weekdaysOff =
          year.days().stream()
              .filter(day -> day.off() && day.standing() != Standing.OFF)
              .filter(day -> day.kind() != SpecialDay.Kind.SWAPPED)
              .filter(day -> !WEEKEND.contains(day.date().getDayOfWeek()))
              .count();
      assertThat(weekdaysOff)
          .as("weekdays off in %s", year.year())
          .isEqualTo(year.year() < 2021 ? 10 : 11);
    }
  }

  @Test
  void pairEverySwappedDayWithItsWorkedSaturdayAlsoAcrossYears() {
    for (var year : calendars.years()) {
      for (var day : year.days()) {
        if (day.kind() == SpecialDay.Kind.SWAPPED || day.kind() == SpecialDay.Kind.WORKED) {
          var other = calendar.specialDay(Objects.requireNonNull(day.insteadOf())).orElseThrow();
          assertThat(other.insteadOf()).isEqualTo(day.date());
          assertThat(other.off()).isNotEqualTo(day.off());
        }
      }
    }
  }

  @Test
  void putSubstitutesOnWeekdaysAndWorkedDaysOnSaturdays() {
    for (var year : calendars.years()) {
      for (var day : year.days()) {
        switch (day.kind()) {
          case SUBSTITUTE, SWAPPED -> assertThat(WEEKEND).doesNotContain(day.date().getDayOfWeek());
          case WORKED -> assertThat(day.date().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
          case HOLIDAY, CLOSURE -> {}
        }
      }
    }
  }

  @Test
  void keepTheCultureDaySwitchedOffUntilTheLawIsThere() {
    assertThat(calendar.specialDay(LocalDate.of(2026, 11, 24)).orElseThrow().standing())
        .isEqualTo(Standing.OFF);
    assertThat(calendar.working(LocalDate.of(2026, 11, 24))).isTrue();
  }
}
