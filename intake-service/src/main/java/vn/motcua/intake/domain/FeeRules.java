package vn.motcua.intake.domain;

import vn.motcua.intake.domain.FeeItem.PaymentChannel;
import vn.motcua.intake.domain.FeeItem.Settlement;

/** Fees are taken or waived in any state that is not an end; the state itself does not change. */
public final class FeeRules {

  private FeeRules() {}

  /** A payment at the desk, with the number of its receipt. */
  public static Decision<Dossier> take(
      Dossier dossier,
      String feeCode,
      long amount,
      PaymentChannel channel,
      FormNumber receipt,
      Act act) {
    var fee = dossier.folder().fee(feeCode);
    if (fee.isPresent() && fee.get().open() && !fee.get().accepts(amount)) {
      return Decision.decline(Objection.Kind.FEE_AMOUNT_WRONG, feeCode);
    }
    var taken = new Settlement.Taken(amount, channel, receipt, act.who(), act.at());
    return settle(dossier, feeCode, taken, Milestone.Kind.FEE_TAKEN, act);
  }

  /** Need not be paid, on the basis that the officer names. */
  public static Decision<Dossier> waive(Dossier dossier, String feeCode, String basis, Act act) {
    var waived = new Settlement.Waived(basis, act.who(), act.at());
    return settle(dossier, feeCode, waived, Milestone.Kind.FEE_WAIVED, act);
  }

  private static Decision<Dossier> settle(
      Dossier dossier, String feeCode, Settlement how, Milestone.Kind kind, Act act) {
    if (dossier.status().terminal()) {
      return Decision.wrongStatus(dossier);
    }
    var fee = dossier.folder().fee(feeCode);
    if (fee.isEmpty()) {
      return Decision.decline(Objection.Kind.FEE_UNKNOWN, feeCode);
    }
    if (!fee.get().open()) {
      return Decision.decline(Objection.Kind.FEE_SETTLED_BEFORE, feeCode);
    }
    Folder settled = dossier.folder().feeSettled(feeCode, how).passed(kind, act);
    return Decision.make(dossier.with(settled));
  }
}
