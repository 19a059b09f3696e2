package vn.motcua.calendar;

import java.time.LocalTime;

/** One stretch of office time within a day, for example 07:30–11:30. */
public record OfficeSpan(LocalTime opens, LocalTime closes) {

  public OfficeSpan {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException(
          "Office span must open before it closes: " + opens + "-" + closes);
    }
  }

  /** Reads {@code 07:30-11:30}. */
  public static OfficeSpan parse(String text) {
    var dash = text.indexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException("Office span must look like 07:30-11:30: " + text);
    }
    return new OfficeSpan(
        LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
  }
}
