package vn.motcua.event.contract.invented;

import java.time.ZoneId;

/** The time zone of every office; named here again because the contract needs the JDK alone. */
final class VietnamTime {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private VietnamTime() {}
}
