package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.calendar.Explanation.Step;

/** A walk from day to day through a calendar that remembers every special day it met. */
final class DayWalk {

  private final WorkingCalendar calendar;
  private final LocalDate start;
  private final List<Step> met = new ArrayList<>();
  private final List<Step> warnings = new ArrayList<>();
  private int weeklyRest;
  private LocalDate day;

  DayWalk(WorkingCalendar calendar, LocalDate start) {
    this.calendar = calendar;
    this.start = start;
    this.day = start;
  }

  LocalDate day() {
    return day;
  }

  void jumpTo(LocalDate target) {
    day = target;
  }

  /** True when today counts as a working day; a day off is noted. */
  boolean onWorkingDay() {
    if (calendar.working(covered(day))) {
      return true;
    }
    noteDayOff();
    return false;
  }

  void toNextWorkingDay() {
    do {
      day = day.plusDays(1);
    } while (!onWorkingDay());
    noteSpecialWorkingDay();
  }

  List<OfficeSpan> spans() {
    return calendar.workingSpans(covered(day));
  }

  LocalTime closing() {
    return spans().getLast().closes();
  }

  List<Step> met() {
    var steps = new ArrayList<>(met);
    if (weeklyRest > 0) {
      steps.add(Wording.weeklyRest(weeklyRest));
    }
    return steps;
  }

  List<Step> warnings() {
    var steps = new ArrayList<>(warnings);
    usedYears().stream()
        .filter(year -> year.standing() == Standing.EXPECTED)
        .forEach(year -> steps.add(Wording.yearNotAnnounced(year.year())));
    return steps;
  }

  List<CalendarYear> usedYears() {
    return IntStream.rangeClosed(start.getYear(), day.getYear())
        .mapToObj(calendar::year)
        .flatMap(Optional::stream)
        .toList();
  }

  private LocalDate covered(LocalDate date) {
    for (var year = start.getYear(); year <= date.getYear(); year++) {
      if (calendar.year(year).isEmpty()) {
        throw new YearMissing(year);
      }
    }
    return date;
  }

  private void noteDayOff() {
    calendar
        .specialDay(day)
        .filter(special -> special.standing() != Standing.OFF)
        .ifPresentOrElse(special -> met.add(Wording.met(special)), () -> weeklyRest++);
  }

  private void noteSpecialWorkingDay() {
    calendar
        .specialDay(day)
        .ifPresent(special -> {
          if (special.standing() == Standing.OFF) {
            warnings.add(Wording.switchedOff(special));
          } else {
            met.add(Wording.met(special));
          }
        });
  }

  /** Ends a walk at a year without a calendar; {@link DueTimeCount} turns it into an answer. */
  static final class YearMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    YearMissing(int year) {
      super(null, null, false, false);
      this.year = year;
    }

    int year() {
      return year;
    }
  }
}
