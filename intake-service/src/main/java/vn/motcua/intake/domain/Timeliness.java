package vn.motcua.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How the result stands to its promise, by days as reports count (QĐ 766/QĐ-TTg). */
public enum Timeliness {
  EARLY,
  ON_TIME,
  LATE;

  public static Timeliness of(Instant ready, Instant promised, ZoneId zone) {
    LocalDate readyOn = LocalDate.ofInstant(ready, zone);
    LocalDate promisedOn = LocalDate.ofInstant(promised, zone);
    if (readyOn.isBefore(promisedOn)) {
      return EARLY;
    }
    return readyOn.isAfter(promisedOn) ? LATE : ON_TIME;
  }
}
