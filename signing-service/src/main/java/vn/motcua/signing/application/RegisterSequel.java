package vn.motcua.signing.application;

import java.util.List;
import vn.motcua.signing.domain.Dispatch;
import vn.motcua.signing.domain.Standing;
import vn.motcua.signing.domain.Urgency;

/**
 * What the register tells of a document beside its number: urgency, where it was sent and who took
 * it, letters that correct it, whether it still holds (NĐ 30/2020, art. 18).
 */
public record RegisterSequel(
    Urgency urgency,
    List<String> unsent,
    List<Dispatch> dispatches,
    List<String> corrections,
    Standing standing) {
  static final RegisterSequel NOTHING = before(Urgency.NORMAL);

  public RegisterSequel {
    unsent = List.copyOf(unsent);
    dispatches = List.copyOf(dispatches);
    corrections = List.copyOf(corrections);
  }

  /** Nothing has followed yet. */
  public static RegisterSequel before(Urgency urgency) {
    return new RegisterSequel(urgency, List.of(), List.of(), List.of(), new Standing.InForce());
  }

  boolean namesAgencies() {
    return !unsent.isEmpty() || !dispatches.isEmpty();
  }
}
