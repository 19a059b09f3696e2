package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.calendar.TimeLimit.CalendarDays;
import vn.motcua.calendar.TimeLimit.Months;
import vn.motcua.calendar.TimeLimit.SameDay;
import vn.motcua.calendar.TimeLimit.WorkingDays;
import vn.motcua.calendar.TimeLimit.WorkingHours;

class DueTimeTest {

  private final WorkingCalendar calendar = WorkingCalendars.shipped().national();

  @Test
  void agreesWithTheRealReceiptOfTwentyFiveWorkingDays() {
    assertThat(due("2019-11-20T08:37", new WorkingDays(25))).isEqualTo("2019-12-25T08:37");
  }

  @ParameterizedTest(name = "{0} + {1} working days = {2}")
  @CsvSource({
    "2025-08-29T08:00, 3, 2025-09-05T08:00",
    "2025-04-25T09:15, 2, 2025-04-28T09:15",
    "2025-04-25T09:15, 1, 2025-04-26T09:15",
    "2026-08-20T10:00, 3, 2026-08-24T10:00",
    "2026-02-13T16:00, 1, 2026-02-23T16:00",
    // Worked out by hand with the table of days off.
    "2018-12-28T08:00, 1, 2019-01-02T08:00",
    "2019-01-04T08:00, 1, 2019-01-05T08:00",
    "2019-01-04T08:00, 2, 2019-01-07T08:00",
    "2019-04-26T14:00, 1, 2019-05-02T14:00",
    "2019-05-03T14:00, 1, 2019-05-04T14:00",
    "2020-02-28T08:00, 1, 2020-03-02T08:00",
    "2024-02-28T08:00, 1, 2024-02-29T08:00",
    "2024-04-26T08:00, 2, 2024-05-03T08:00",
    "2024-04-26T08:00, 3, 2024-05-04T08:00",
    "2022-12-30T08:00, 1, 2023-01-03T08:00",
    "2023-04-28T08:00, 1, 2023-05-04T08:00",
    "2025-01-24T11:00, 1, 2025-02-03T11:00",
    "2025-12-31T08:00, 1, 2026-01-05T08:00",
    "2026-01-09T08:00, 1, 2026-01-10T08:00",
    "2026-08-28T08:00, 1, 2026-09-03T08:00",
    "2026-11-20T08:00, 10, 2026-12-04T08:00",
    "2026-12-28T08:00, 5, 2027-01-05T08:00",
  })
  void countsWorkingDaysWithTheDayOfReceiptExcluded(String received, int days, String expected) {
    assertThat(due(received, new WorkingDays(days))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "received {0}")
  @CsvSource({
    // Sunday evening: after closing, so the end of the last working day.
    "2026-11-22T22:10, 2026-11-24T17:00",
    // Before opening: the office opens first.
    "2026-11-20T06:00, 2026-11-24T07:30",
    // Over lunch.
    "2026-11-20T12:10, 2026-11-24T13:00",
  })
  void movesAMinuteOutsideOfficeHoursToTheNextOpeningOrToClosing(String received, String expected) {
    assertThat(due(received, new WorkingDays(2))).isEqualTo(expected);
  }

  @Test
  void endsWithTheDayWhereTheAgencyReadsTheCivilCodeSo() {
    var rules = new CountingRules(CountingRules.EndOfTerm.END_OF_DAY, LocalTime.of(15, 0));
    var strict =
        new WorkingCalendar(
            OfficeHours.usual(), rules, WorkingCalendars.shipped().years(), List.of());

    assertThat(due(strict, "2026-11-20T08:37", new WorkingDays(2))).isEqualTo("2026-11-24T17:00");
  }

  @ParameterizedTest(name = "{0} + {1} days = {2}")
  @CsvSource({
    "2026-11-20T08:37, 3, 2026-11-23T08:37",
    // Ends on a Sunday: moves to the end of Monday (art. 148).
    "2026-11-20T08:37, 2, 2026-11-23T17:00",
    // Runs through Tết, ends inside it: moves to Monday 23/02.
    "2026-02-10T08:37, 8, 2026-02-23T17:00",
    // Ends on a worked Saturday.
    "2026-08-17T09:00, 5, 2026-08-22T09:00",
  })
  void countsCalendarDaysThroughHolidaysAndMovesAnEndOnADayOff(
      String received, int days, String expected) {
    assertThat(due(received, new CalendarDays(days))).isEqualTo(expected);
  }

  @Test
  void countsMonthsToTheLastDayOfAShorterMonth() {
    assertThat(due("2024-01-31T09:00", new Months(1))).isEqualTo("2024-02-29T09:00");
  }

  @ParameterizedTest(name = "received {0}, due {1}")
  @CsvSource({
    "2026-11-20T08:00, 2026-11-20T17:00",
    "2026-11-20T15:00, 2026-11-20T17:00",
    "2026-11-20T15:01, 2026-11-23T17:00",
    "2026-11-20T22:00, 2026-11-23T17:00",
    "2026-11-22T09:00, 2026-11-23T17:00",
    "2026-02-13T15:30, 2026-02-23T17:00",
    "2026-11-20T06:00, 2026-11-20T17:00",
  })
  void dueTheSameDayOrAfterThreeTheNextWorkingDay(String received, String expected) {
    assertThat(due(received, new SameDay())).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} + {1} h = {2}")
  @CsvSource({
    "2026-11-20T08:00, 2, 2026-11-20T10:00",
    "2026-11-20T10:30, 2, 2026-11-20T14:00",
    "2026-11-20T16:00, 8, 2026-11-23T16:00",
    "2026-11-20T07:30, 8, 2026-11-20T17:00",
    "2026-11-22T09:00, 8, 2026-11-23T17:00",
    "2026-11-20T12:00, 1, 2026-11-20T14:00",
    "2026-11-20T17:00, 1, 2026-11-23T08:30",
    "2026-08-21T16:00, 2, 2026-08-22T08:30",
    "2026-02-13T16:00, 2, 2026-02-23T08:30",
  })
  void countsOfficeHoursFromTheInstant(String received, int hours, String expected) {
    assertThat(due(received, WorkingHours.of(hours))).isEqualTo(expected);
  }

  @Test
  void saysWhichYearIsMissingInsteadOfGuessingWithWeekends() {
    var answer = calendar.due(at("2027-12-30T08:00"), new WorkingDays(5));

    assertThat(answer).isInstanceOf(DueTime.Unknown.class);
    assertThat(((DueTime.Unknown) answer).missingYear()).isEqualTo(2028);
    assertThat(answer.explanation().vi())
        .contains("Chưa có lịch làm việc năm 2028: không thể tính ngày hẹn.");
  }

  @Test
  void refusesATermThatStartsBeforeTheFirstYear() {
    var answer = calendar.due(at("2017-12-29T08:00"), new WorkingDays(1));

    assertThat(answer).isInstanceOf(DueTime.Unknown.class);
    assertThat(((DueTime.Unknown) answer).missingYear()).isEqualTo(2017);
  }

  @Test
  void countsAnOpenSaturdayMorningAsWorkingOnlyWhereTheAgencySaysSo() {
    var morning = List.of(OfficeSpan.parse("07:30-11:30"));
    var open = OfficeHours.usual().with(DayOfWeek.SATURDAY, morning);
    var counted = open.counting(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));

    assertThat(due(with(open), "2026-11-20T08:00", new WorkingDays(1)))
        .isEqualTo("2026-11-23T08:00");
    assertThat(due(with(counted), "2026-11-20T14:00", new WorkingDays(1)))
        .isEqualTo("2026-11-21T11:30");
    assertThat(with(open).open(at("2026-11-21T09:00"))).isTrue();
    assertThat(with(open).open(at("2026-11-21T14:00"))).isFalse();
  }

  private WorkingCalendar with(OfficeHours hours) {
    return new WorkingCalendar(
        hours, CountingRules.usual(), WorkingCalendars.shipped().years(), List.of());
  }

  private String due(String received, TimeLimit limit) {
    return due(calendar, received, limit);
  }

  private static String due(WorkingCalendar calendar, String received, TimeLimit limit) {
    return switch (calendar.due(at(received), limit)) {
      case DueTime.Known known -> known.at().toLocalDateTime().toString();
      case DueTime.Unknown unknown -> "missing " + unknown.missingYear();
    };
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant();
  }
}
