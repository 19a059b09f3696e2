package vn.motcua.calendar;

import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * The answer to "until when?": a moment with its reasons, or a plain "the calendar of that year is
 * missing".
 */
public sealed interface DueTime {

  Explanation explanation();

  /** The moment, in Vietnam's time. */
  record Known(ZonedDateTime at, Explanation explanation) implements DueTime {

    public Instant instant() {
      return at.toInstant();
    }
  }

  /**
   * No calendar for {@code missingYear}: nothing is promised, weekends alone are never guessed
   * with.
   */
  record Unknown(int missingYear, Explanation explanation) implements DueTime {}
}
