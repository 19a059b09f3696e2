package vn.motcua.allinone.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import vn.motcua.calendar.VietnamTime;

/**
 * A day or a moment as the story tells it.
 *
 * @param vi 17:00 ngày 07/12/2026
 * @param en 17:00 on 7 December 2026
 */
record TellingTime(String vi, String en) {

  private static final DateTimeFormatter CLOCK = pattern("HH:mm");
  private static final DateTimeFormatter VI = pattern("dd/MM/yyyy");
  private static final DateTimeFormatter EN = pattern("d MMMM yyyy");

  /** Of a moment or a day in ISO 8601, told in Vietnam's time. */
  static TellingTime of(String iso) {
    if (!iso.contains("T")) {
      var day = LocalDate.parse(iso);
      return new TellingTime(VI.format(day), EN.format(day));
    }
    TemporalAccessor at = OffsetDateTime.parse(iso).atZoneSameInstant(VietnamTime.ZONE);
    var clock = CLOCK.format(at);
    return new TellingTime(clock + " ngày " + VI.format(at), clock + " on " + EN.format(at));
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
