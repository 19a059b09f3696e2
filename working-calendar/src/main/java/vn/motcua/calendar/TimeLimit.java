package vn.motcua.calendar;

import java.time.Duration;

/** An amount of time that the law or an allotment gives. */
public sealed interface TimeLimit {

  /** Working days (ngày làm việc); the day of receipt is not counted. */
  record WorkingDays(int number) implements TimeLimit {
    public WorkingDays {
      positive(number);
    }
  }

  /** Calendar days (ngày); the day of receipt is not counted, an end on a day off moves on. */
  record CalendarDays(int number) implements TimeLimit {
    public CalendarDays {
      positive(number);
    }
  }

  /**
   * Months (tháng); ends on the same day of the month, or on its last day (Civil Code 2015, art.
   * 148.3).
   */
  record Months(int number) implements TimeLimit {
    public Months {
      positive(number);
    }
  }

  /** Office time (giờ làm việc), counted from the instant, or from the next opening. */
  record WorkingHours(Duration amount) implements TimeLimit {
    public WorkingHours {
      if (amount.isNegative() || amount.isZero()) {
        throw new IllegalArgumentException("A time limit must be longer than zero: " + amount);
      }
    }

    public static WorkingHours of(int hours) {
      return new WorkingHours(Duration.ofHours(hours));
    }
  }

  /**
   * Within the day of receipt; received after the cut-off, within the next working day (NĐ
   * 118/2025, art. 18.2).
   */
  record SameDay() implements TimeLimit {}

  private static void positive(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("A time limit must be at least one: " + number);
    }
  }
}
