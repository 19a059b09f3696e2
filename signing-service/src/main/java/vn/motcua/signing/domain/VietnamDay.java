package vn.motcua.signing.domain;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.calendar.VietnamTime;

/** The calendar day in Vietnam of an instant. */
public final class VietnamDay {
  private VietnamDay() {}

  public static LocalDate of(Instant at) {
    return at.atZone(VietnamTime.ZONE).toLocalDate();
  }

  /** The midnight that ends a day in Vietnam. */
  public static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
  }
}
