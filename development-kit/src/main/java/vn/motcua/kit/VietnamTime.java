package vn.motcua.kit;

import java.time.ZoneId;

/** The one time zone of the kit. */
public final class VietnamTime {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietnamTime() {}
}
