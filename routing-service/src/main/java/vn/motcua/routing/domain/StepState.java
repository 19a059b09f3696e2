package vn.motcua.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a step stands. */
public sealed interface StepState {

  /** Not reached yet. */
  record Waiting() implements StepState {}

  /**
   * Waits for an officer of its role.
   *
   * @param returnedReason why it came back; null the first time
   */
  record Assigned(Instant at, Instant dueAt, @Nullable String returnedReason) implements StepState {

    Claimed claimedBy(String personId, Instant when) {
      return new Claimed(at, dueAt, personId, when, returnedReason);
    }
  }

  /** One officer works on it. */
  record Claimed(
      Instant assignedAt,
      Instant dueAt,
      String by,
      Instant claimedAt,
      @Nullable String returnedReason)
      implements StepState {

    Assigned released() {
      return new Assigned(assignedAt, dueAt, returnedReason);
    }
  }

  /**
   * Done.
   *
   * @param by null when an issued document completed it
   */
  record Completed(
      Instant assignedAt, Instant dueAt, @Nullable String by, Instant at, @Nullable String note)
      implements StepState {}

  /** Sent back to an earlier step; opens again when that one is done. */
  record Returned(Instant dueAt, @Nullable String by, Instant at, int toStep)
      implements StepState {}
}
