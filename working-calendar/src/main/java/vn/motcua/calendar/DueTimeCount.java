package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.calendar.Explanation.Step;

/** One count from a moment to the end of a term. */
final class DueTimeCount {

  private final CountingRules rules;
  private final TimeLimit limit;
  private final LocalDate start;
  private final LocalTime minute;
  private final DayWalk walk;
  private final List<Step> ending = new ArrayList<>();

  DueTimeCount(WorkingCalendar calendar, Instant received, TimeLimit limit) {
    var moment = VietnamTime.of(received);
    this.rules = calendar.rules();
    this.limit = limit;
    this.start = moment.toLocalDate();
    this.minute = moment.toLocalTime();
    this.walk = new DayWalk(calendar, start);
  }

  DueTime answer() {
    try {
      var end = end();
      ending.add(Wording.due(walk.day(), end));
      return new DueTime.Known(walk.day().atTime(end).atZone(VietnamTime.ZONE), explanation());
    } catch (DayWalk.YearMissing missing) {
      ending.add(Wording.missing(missing.year()));
      return new DueTime.Unknown(missing.year(), explanation());
    }
  }

  private LocalTime end() {
    return switch (limit) {
      case TimeLimit.WorkingDays(int number) -> afterWorkingDays(number);
      case TimeLimit.CalendarDays(int number) -> onDay(start.plusDays(number));
      case TimeLimit.Months(int number) -> onDay(start.plusMonths(number));
      case TimeLimit.WorkingHours(Duration amount) -> afterWorkingTime(amount);
      case TimeLimit.SameDay() -> sameDay();
    };
  }

  private LocalTime afterWorkingDays(int number) {
    for (var counted = 0; counted < number; counted++) {
      walk.toNextWorkingDay();
    }
    ending.add(Wording.workingDayNumber(number, walk.day()));
    return endOfLastDay();
  }

  private LocalTime onDay(LocalDate last) {
    walk.jumpTo(last);
    var working = walk.onWorkingDay();
    ending.add(Wording.lastDay(last, working));
    if (working) {
      return endOfLastDay();
    }
    walk.toNextWorkingDay();
    ending.add(Wording.movedOn(walk.day()));
    return walk.closing();
  }

  private LocalTime sameDay() {
    if (!walk.onWorkingDay()) {
      ending.add(Wording.notAWorkingDay(start));
      walk.toNextWorkingDay();
      return walk.closing();
    }
    var lastMoment = earlier(rules.sameDayCutOff(), walk.closing());
    if (minute.isAfter(lastMoment)) {
      ending.add(Wording.afterCutOff(lastMoment));
      walk.toNextWorkingDay();
    }
    return walk.closing();
  }

  private LocalTime afterWorkingTime(Duration amount) {
    var left = amount;
    var spans = remainingSpansOfTheFirstDay();
    noteBeginning(spans.getFirst().opens());
    while (true) {
      for (var span : spans) {
        var room = Duration.between(span.opens(), span.closes());
        if (left.compareTo(room) <= 0) {
          return span.opens().plus(left);
        }
        left = left.minus(room);
      }
      walk.toNextWorkingDay();
      spans = walk.spans();
    }
  }

  /** What is left of the office time of the start day, or all of the next working day. */
  private List<OfficeSpan> remainingSpansOfTheFirstDay() {
    if (walk.onWorkingDay()) {
      var rest =
          walk.spans().stream()
              .filter(span -> minute.isBefore(span.closes()))
              .map(span -> new OfficeSpan(later(minute, span.opens()), span.closes()))
              .toList();
      if (!rest.isEmpty()) {
        return rest;
      }
    }
    walk.toNextWorkingDay();
    return walk.spans();
  }

  private void noteBeginning(LocalTime begins) {
    if (!walk.day().equals(start) || !begins.equals(minute)) {
      ending.add(Wording.countingFrom(walk.day(), begins));
    }
  }

  private LocalTime endOfLastDay() {
    return switch (rules.endOfTerm()) {
      case END_OF_DAY -> walk.closing();
      case KEEP_MINUTE -> keptMinute();
    };
  }

  private LocalTime keptMinute() {
    var kept = minuteInsideOfficeHours();
    if (!kept.equals(minute)) {
      ending.add(Wording.minuteMoved(minute, kept));
    }
    return kept;
  }

  /** The minute of receipt, moved to the next opening, or to closing time when it lies after it. */
  private LocalTime minuteInsideOfficeHours() {
    return walk.spans().stream()
        .filter(span -> !minute.isAfter(span.closes()))
        .findFirst()
        .map(span -> later(minute, span.opens()))
        .orElseGet(walk::closing);
  }

  private Explanation explanation() {
    var steps = new ArrayList<Step>();
    steps.add(Wording.received(start, minute, startExcluded()));
    steps.add(Wording.limit(limit));
    steps.addAll(walk.met());
    steps.addAll(ending);
    steps.addAll(walk.warnings());
    var labels =
        walk.usedYears().stream().map(CalendarYear::label).collect(Collectors.joining(", "));
    if (!labels.isEmpty()) {
      steps.add(Wording.calendars(labels));
    }
    return new Explanation(steps);
  }

  private boolean startExcluded() {
    return !(limit instanceof TimeLimit.WorkingHours || limit instanceof TimeLimit.SameDay);
  }

  private static LocalTime later(LocalTime one, LocalTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalTime earlier(LocalTime one, LocalTime other) {
    return one.isBefore(other) ? one : other;
  }
}
