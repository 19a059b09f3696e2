package vn.motcua.catalogue;

/** What waiting does to the time limit; sources disagree, so each procedure version says it. */
public record ClockPolicy(Supplement supplement, Payment payment) {

  /** Waiting for a supplement after acceptance. */
  public enum Supplement {
    /** Counted again from the start (NĐ 118/2025, art. 19.5). */
    RESTART,
    /** The wait is subtracted (QĐ 766/QĐ-TTg). */
    PAUSE,
    NONE
  }

  /** Waiting for a payment. */
  public enum Payment {
    PAUSE,
    RUN
  }
}
