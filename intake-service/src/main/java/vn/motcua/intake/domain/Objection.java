package vn.motcua.intake.domain;

import java.util.List;

/** Why the register declines an act; {@code details} are codes and figures, never personal data. */
public record Objection(Kind kind, List<String> details) {

  public Objection {
    details = List.copyOf(details);
  }

  public static Objection of(Kind kind, String... details) {
    return new Objection(kind, List.of(details));
  }

  /** Everything the law or the order of things forbids. */
  public enum Kind {
    WRONG_STATUS,
    SUPPLEMENT_ASKED_BEFORE,
    NOTHING_ASKED,
    PAPER_NOT_LISTED,
    PAPERS_MISSING,
    IDENTITY_NOT_CHECKED,
    FEES_OPEN,
    REFUSAL_NOT_CONFIRMED,
    REFUSAL_WINDOW_OVER,
    REFUSAL_WINDOW_OPEN,
    WITHDRAWAL_AFTER_ACCEPTANCE,
    FEE_UNKNOWN,
    FEE_SETTLED_BEFORE,
    FEE_AMOUNT_WRONG,
    RECEIVER_NOT_CHECKED,
    RATED_BEFORE,
    SCORES_INVALID
  }
}
