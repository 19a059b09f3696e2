package vn.motcua.event.delivery.tracing;

/** What became of an event in its listener, as its span tells it. */
public enum Outcome {
  APPLIED("applied", false),
  NO_EFFECT("no effect", false),
  DUPLICATE("duplicate", false),
  /** Something it needs has not come; its key waits. */
  WAITING("waiting", false),
  /** Its handler failed; its key waits, and it is tried again. */
  PARKED("parked", true),
  /** It can never be handled as it is. */
  POISON("poison", true),
  /** A dependency was down; the same event comes again. */
  OUTAGE("outage", true);

  private final String text;
  private final boolean error;

  Outcome(String text, boolean error) {
    this.text = text;
    this.error = error;
  }

  String text() {
    return text;
  }

  boolean isError() {
    return error;
  }
}
