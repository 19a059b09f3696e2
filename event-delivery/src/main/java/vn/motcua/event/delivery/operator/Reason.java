package vn.motcua.event.delivery.operator;

import org.jspecify.annotations.Nullable;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;

/** Why an operator decides so. */
record Reason(@Nullable String reason) {

  private static final int LONGEST = 500;

  /**
   * The words.
   *
   * @throws ProblemException 400 when there are none, or too many
   */
  String orRefuse() {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
      throw new ProblemException(
          Problem.of(
              "delivery.reason-needed",
              400,
              "Cần nêu lý do, không quá 500 ký tự.",
              "A reason is needed, at most 500 characters."));
    }
    return reason;
  }
}
