package vn.motcua.notification.domain;

/** What is known at a moment about how to reach a citizen. */
public sealed interface Reach {

  /** The newest contact. */
  record Known(Contact contact) implements Reach {}

  /** Nothing has arrived yet. */
  record Awaited() implements Reach {}

  /** The contact was erased: nothing is sent any more. */
  record Erased() implements Reach {}
}
