package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The working time of one agency: its hours, the years it has calendars for, and the reading of the
 * law it follows.
 */
public final class WorkingCalendar {

  private final OfficeHours hours;
  private final CountingRules rules;
  private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();
  private final Map<LocalDate, SpecialDay> special = new HashMap<>();

  /**
   * A calendar of {@code years}; {@code local} days (an agency's closures) win over national ones.
   */
  public WorkingCalendar(
      OfficeHours hours,
      CountingRules rules,
      Collection<CalendarYear> years,
      Collection<SpecialDay> local) {
    this.hours = hours;
    this.rules = rules;
    for (var year : years) {
      this.years.put(year.year(), year);
      year.days().forEach(day -> special.put(day.date(), day));
    }
    local.forEach(day -> special.put(day.date(), day));
  }

  /** Until when, counted from {@code received}, with the reasons. */
  public DueTime due(Instant received, TimeLimit limit) {
    return new DueTimeCount(this, received, limit).answer();
  }

  /** True when the calendar of that year is there; other questions about a day need it. */
  public boolean covers(LocalDate day) {
    return years.containsKey(day.getYear());
  }

  /** True when the day counts as a working day; the year must be covered. */
  public boolean working(LocalDate day) {
    requireCovered(day);
    var exception = special.get(day);
    return exception == null || exception.standing() == Standing.OFF
        ? hours.counts(day.getDayOfWeek())
        : !exception.off();
  }

  /** True when the office is open at that moment; the year must be covered. */
  public boolean open(Instant instant) {
    var moment = VietnamTime.of(instant);
    var time = moment.toLocalTime();
    return openSpans(moment.toLocalDate()).stream()
        .anyMatch(span -> !time.isBefore(span.opens()) && time.isBefore(span.closes()));
  }

  /** What is special about the day, switched-off entries included. */
  public Optional<SpecialDay> specialDay(LocalDate day) {
    return Optional.ofNullable(special.get(day));
  }

  public Optional<CalendarYear> year(int year) {
    return Optional.ofNullable(years.get(year));
  }

  public OfficeHours hours() {
    return hours;
  }

  public CountingRules rules() {
    return rules;
  }

  /** The office time of a working day: a worked Saturday has the hours of the day it replaces. */
  List<OfficeSpan> workingSpans(LocalDate day) {
    return working(day) ? spansOf(day) : List.of();
  }

  private List<OfficeSpan> openSpans(LocalDate day) {
    requireCovered(day);
    var exception = special.get(day);
    var closed = exception != null && exception.off() && exception.standing() != Standing.OFF;
    return closed ? List.of() : spansOf(day);
  }

  private List<OfficeSpan> spansOf(LocalDate day) {
    var exception = special.get(day);
    var replaced = exception == null || exception.off() ? null : exception.insteadOf();
    return hours.on((replaced == null ? day : replaced).getDayOfWeek());
  }

  private void requireCovered(LocalDate day) {
    if (!covers(day)) {
      throw new IllegalArgumentException("No working calendar for " + day.getYear());
    }
  }
}
