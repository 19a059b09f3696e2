package vn.motcua.intake.domain;

import java.util.Optional;

/** The numbers of slips and receipts that a dossier holds: what decides about abandoned ones. */
public final class HeldNumbers {

  private static final String FEE = "fee-";

  private HeldNumbers() {}

  /**
   * The number of one slip.
   *
   * @param slip {@code 01}, {@code 02}, {@code 03} or {@code fee-} and the code of the fee
   */
  public static Optional<FormNumber> of(Dossier dossier, String slip) {
    return switch (slip) {
      case "01" -> dossier.accepted().map(handling -> handling.acceptance().number());
      case "02" -> dossier.folder().supplementAsked().map(Supplement::number);
      case "03" ->
          dossier instanceof Dossier.Refused refused
              ? Optional.of(refused.refusal().number())
              : Optional.empty();
      default ->
          slip.startsWith(FEE)
              ? dossier.folder().fee(slip.substring(FEE.length())).flatMap(HeldNumbers::receipt)
              : Optional.empty();
    };
  }

  private static Optional<FormNumber> receipt(FeeItem fee) {
    return switch (fee.settlement()) {
      case FeeItem.Settlement.Taken taken -> Optional.of(taken.receipt());
      case FeeItem.Settlement.RefundDue refund -> Optional.of(refund.taken().receipt());
      case FeeItem.Settlement.Open _, FeeItem.Settlement.Waived _ -> Optional.empty();
    };
  }
}
