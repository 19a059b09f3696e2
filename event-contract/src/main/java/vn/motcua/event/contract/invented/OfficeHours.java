package vn.motcua.event.contract.invented;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Plain office hours, Monday to Friday, without holidays: near enough for what is invented. */
final class OfficeHours {

  private static final LocalTime OPEN = LocalTime.of(7, 30);
  private static final LocalTime CLOSED = LocalTime.of(17, 0);

  private OfficeHours() {}

  /** The instant itself, or the next opening. */
  static Instant atOrAfter(Instant instant) {
    var local = instant.atZone(VietnamTime.ZONE);
    if (local.toLocalTime().isBefore(OPEN)) {
      local = local.with(OPEN);
    } else if (!local.toLocalTime().isBefore(CLOSED)) {
      local = local.plusDays(1).with(OPEN);
    }
    while (weekend(local)) {
      local = local.plusDays(1).with(OPEN);
    }
    return local.toInstant();
  }

  /** So many minutes later; what falls outside goes to the next opening. */
  static Instant after(Instant instant, int minutes) {
    return atOrAfter(instant.plus(Duration.ofMinutes(minutes)));
  }

  /** Close of the working day that comes so many working days later. */
  static Instant closeAfter(Instant instant, int workingDays) {
    var local = instant.atZone(VietnamTime.ZONE);
    for (int day = 0; day < workingDays; day++) {
      local = local.plusDays(1);
      while (weekend(local)) {
        local = local.plusDays(1);
      }
    }
    return local.with(CLOSED).toInstant();
  }

  private static boolean weekend(ZonedDateTime local) {
    return local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
