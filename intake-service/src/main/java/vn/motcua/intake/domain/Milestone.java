package vn.motcua.intake.domain;

import java.time.Instant;

/** What happened to a dossier, by whom (opaque id) and when; never a name or a text. */
public record Milestone(Kind kind, String who, Instant at) {

  /** The happenings a timeline tells. */
  public enum Kind {
    SUBMITTED,
    RECEIVED_AT_DESK,
    SUPPLEMENT_ASKED,
    SUPPLEMENTED,
    ACCEPTED,
    REFUSAL_BEGUN,
    REFUSAL_UNDONE,
    REFUSED,
    IN_PROCESS,
    SUSPENDED,
    RESUMED,
    WITHDRAWN,
    RESULT_READY,
    HANDED_OVER,
    RATED,
    FEE_TAKEN,
    FEE_WAIVED;

    /** A refusal is told to the citizen only once it is final. */
    public boolean told() {
      return this != REFUSAL_BEGUN && this != REFUSAL_UNDONE;
    }
  }
}
