package vn.motcua.signing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.signing.domain.WorkingDays;

/** Working days from the published calendars; a year without one falls back on plain weekdays. */
final class CalendarWorkingDays implements WorkingDays {
  private final WorkingCalendars calendars;

  CalendarWorkingDays(WorkingCalendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public LocalDate nextAfter(String agency, LocalDate day) {
    var calendar = calendars.of(agency);
    var next = day.plusDays(1);
    while (!isWorking(calendar, next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static boolean isWorking(WorkingCalendar calendar, LocalDate day) {
    return calendar.covers(day)
        ? calendar.working(day)
        : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
