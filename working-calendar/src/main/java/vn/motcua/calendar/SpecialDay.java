package vn.motcua.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that differs from the plain week: a public holiday, its substitute, a swapped day (hoán
 * đổi) or a local closure.
 *
 * @param insteadOf the holiday a substitute stands for, or the other day of a swap
 */
public record SpecialDay(
    LocalDate date,
    Kind kind,
    @Nullable LocalDate insteadOf,
    Standing standing,
    String vi,
    String en) {

  /** What makes the day special. */
  public enum Kind {
    HOLIDAY,
    SUBSTITUTE,
    SWAPPED,
    WORKED,
    CLOSURE
  }

  public SpecialDay {
    if (vi.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "A special day needs a Vietnamese and an English name: " + date);
    }
    if (insteadOf == null
        && (kind == Kind.SUBSTITUTE || kind == Kind.SWAPPED || kind == Kind.WORKED)) {
      throw new IllegalArgumentException(
          "This kind of day must name the day it stands for: " + date);
    }
  }

  /** True for a day off; false for a worked Saturday. */
  public boolean off() {
    return kind != Kind.WORKED;
  }
}
