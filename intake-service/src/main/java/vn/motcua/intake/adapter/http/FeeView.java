package vn.motcua.intake.adapter.http;

import org.jspecify.annotations.Nullable;
import vn.motcua.intake.domain.BilingualText;
import vn.motcua.intake.domain.FeeItem;
import vn.motcua.intake.domain.FeeItem.Settlement;
import vn.motcua.intake.domain.Language;

/** A fee and where its money stands. */
record FeeView(
    String code,
    String name,
    String state,
    @Nullable Long amount,
    @Nullable String receiptNumber,
    @Nullable String basis) {

  static FeeView of(FeeItem fee, Language language) {
    BilingualText name = fee.name();
    return switch (fee.settlement()) {
      case Settlement.Open() ->
          new FeeView(fee.code(), name.in(language), "OPEN", fee.fixedAmount(), null, null);
      case Settlement.Taken taken -> of(fee, name.in(language), "TAKEN", taken);
      case Settlement.RefundDue due -> of(fee, name.in(language), "REFUND_DUE", due.taken());
      case Settlement.Waived waived ->
          new FeeView(fee.code(), name.in(language), "WAIVED", null, null, waived.basis());
    };
  }

  private static FeeView of(FeeItem fee, String name, String state, Settlement.Taken taken) {
    return new FeeView(fee.code(), name, state, taken.amount(), taken.receipt().printed(), null);
  }
}
