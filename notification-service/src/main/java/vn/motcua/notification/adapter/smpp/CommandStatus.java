package vn.motcua.notification.adapter.smpp;

import org.jsmpp.SMPPConstant;
import vn.motcua.notification.domain.Dispatch;

/** What a refusal of the message centre means (SMPP 3.4, 5.1.3). */
final class CommandStatus {

  private CommandStatus() {}

  static Dispatch of(int status) {
    var reason = "SMPP 0x%08X".formatted(status);
    return switch (status) {
      case SMPPConstant.STAT_ESME_RINVBNDSTS -> new Dispatch.NothingLeft(reason);
      case SMPPConstant.STAT_ESME_RTHROTTLED,
          SMPPConstant.STAT_ESME_RMSGQFUL,
          SMPPConstant.STAT_ESME_RSYSERR,
          SMPPConstant.STAT_ESME_RX_T_APPN ->
          new Dispatch.RefusedForNow(reason);
      default -> new Dispatch.Refused(reason);
    };
  }
}
