package vn.motcua.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened on a route and that others may need to know. */
public sealed interface RouteFact {

  /** The way is open. */
  record Opened(Instant at, Instant dueAt, int stepCount) implements RouteFact {}

  /** A step waits for an officer of its role. */
  record StepAssigned(StepPlan step, Instant at, Instant dueAt) implements RouteFact {}

  /** An officer took a step. */
  record StepClaimed(StepPlan step, Instant at) implements RouteFact {}

  /** An officer gave a step back to its role. */
  record StepReleased(StepPlan step, Instant at) implements RouteFact {}

  /** A step ended. */
  record StepEnded(StepPlan step, Ending ending, Instant at, Instant dueAt) implements RouteFact {

    /** Calendar days decide early and on time, the minute decides late. */
    public Punctuality punctuality() {
      return Punctuality.of(at, dueAt);
    }
  }

  /** The issuing step asks for the outgoing document. */
  record DocumentRequested(DocumentPlan document, Instant at, Instant dueAt) implements RouteFact {}

  /** Work rests. */
  record Rested(Instant at) implements RouteFact {}

  /** Work goes on with a promise as it now stands. */
  record WentOn(Instant at, Instant promisedAt) implements RouteFact {}

  /** The way has ended. */
  record Closed(Outcome outcome, @Nullable String documentId, Instant at) implements RouteFact {}

  /** How a step ended. */
  enum Ending {
    PROCEEDED,
    RETURNED
  }

  /** How a route ended. */
  enum Outcome {
    ISSUED,
    WITHDRAWN
  }
}
