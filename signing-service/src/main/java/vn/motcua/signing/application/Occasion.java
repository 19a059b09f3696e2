package vn.motcua.signing.application;

/** What made a write happen: it becomes the actor and the cause in the history. */
public sealed interface Occasion {

  record ByOfficer(String person) implements Occasion {}

  /** An event of another service; {@code mark} is the delivery's own proof that it was applied. */
  record ByEvent(String eventId, Object mark) implements Occasion {}

  /** The clock alone. */
  record ByClock() implements Occasion {}
}
