package vn.motcua.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fee of a dossier (NĐ 118/2025, art. 24).
 *
 * @param fixedAmount in đồng; null where the amount depends on the case
 * @param dueAtIntake whether acceptance waits for it
 */
public record FeeItem(
    String code,
    BilingualText name,
    @Nullable Long fixedAmount,
    boolean dueAtIntake,
    Settlement settlement) {

  /** Where the money stands. */
  public sealed interface Settlement {

    /** Not paid yet. */
    record Open() implements Settlement {}

    /** Paid, with a receipt. */
    record Taken(long amount, PaymentChannel channel, FormNumber receipt, String by, Instant at)
        implements Settlement {}

    /** Need not be paid, on a named basis. */
    record Waived(String basis, String by, Instant at) implements Settlement {}

    /** Was paid, and must be given back because the dossier was refused. */
    record RefundDue(Taken taken, Instant since) implements Settlement {}
  }

  /** How money comes in. */
  public enum PaymentChannel {
    CASH,
    TRANSFER
  }

  public boolean open() {
    return settlement instanceof Settlement.Open;
  }

  /** A fee of fixed amount 0 asks for nothing. */
  boolean holdsAcceptance() {
    return open() && dueAtIntake && (fixedAmount == null || fixedAmount > 0);
  }

  boolean accepts(long amount) {
    return amount > 0 && (fixedAmount == null || fixedAmount == amount);
  }

  FeeItem settled(Settlement how) {
    return new FeeItem(code, name, fixedAmount, dueAtIntake, how);
  }

  FeeItem refused(Instant at) {
    return settlement instanceof Settlement.Taken taken
        ? settled(new Settlement.RefundDue(taken, at))
        : this;
  }
}
