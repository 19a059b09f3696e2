package vn.motcua.calendar;

import java.util.List;

/** The published (or expected) days off and worked Saturdays of one year. */
public record CalendarYear(
    int year, String version, Standing standing, String source, List<SpecialDay> days) {

  public CalendarYear {
    days = List.copyOf(days);
    for (var day : days) {
      if (day.date().getYear() != year) {
        throw new IllegalArgumentException(
            day.date() + " does not belong to the calendar of " + year);
      }
    }
  }

  /** For example {@code VN-2026 v1}. */
  public String label() {
    return "VN-" + year + " v" + version;
  }
}
