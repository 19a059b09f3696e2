package vn.motcua.routing.domain;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.calendar.DueTime;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendar;

/** Until when a step is due by the calendar of the agency that works on it. */
public record StepClock(WorkingCalendar calendar) {

  /** Allotted office time from {@code from}, but never after what the citizen was promised. */
  Instant due(Instant from, Duration allotted, Instant promisedAt) {
    return switch (calendar.due(from, new TimeLimit.WorkingHours(allotted))) {
      case DueTime.Known known when known.instant().isBefore(promisedAt) -> known.instant();
      case DueTime.Known known -> promisedAt;
      case DueTime.Unknown missing -> promisedAt;
    };
  }
}
