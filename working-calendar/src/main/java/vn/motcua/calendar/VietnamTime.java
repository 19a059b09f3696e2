package vn.motcua.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Vietnam's legal time, named once. */
public final class VietnamTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietnamTime() {}

  public static ZonedDateTime of(Instant instant) {
    return instant.atZone(ZONE);
  }
}
