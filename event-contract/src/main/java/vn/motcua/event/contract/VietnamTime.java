package vn.motcua.event.contract;

import java.time.ZoneId;

/** The one time zone of every date that people see. */
public final class VietnamTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietnamTime() {}
}
