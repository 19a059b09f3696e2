package vn.motcua.event.delivery.listening;

import vn.motcua.aggregate.store.Seen;

/** What became of one event. */
sealed interface StepResult {

  /**
   * Dealt with.
   *
   * @param seen what has been seen of its producer now
   * @param markAside whether the mark still has to be written to the side collection
   */
  record Passed(Seen seen, boolean markAside) implements StepResult {}

  /** Seen before: dropped. */
  record Repeated() implements StepResult {}

  /** No event, or one that contradicts what was seen: put aside, and nothing waits for it. */
  record Foreign(String reason) implements StepResult {}

  /** Events before it have not come. */
  record Ahead() implements StepResult {}

  /** Something it needs has not come. */
  record Waiting(String reason) implements StepResult {}

  /** Its handler failed. */
  record Failed(Exception error) implements StepResult {}

  /**
   * It can never be handled as it is.
   *
   * @param holdsKey whether the events after it wait for an operator
   */
  record Poisoned(String reason, Exception error, boolean holdsKey) implements StepResult {}
}
