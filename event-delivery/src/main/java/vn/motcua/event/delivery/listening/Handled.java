package vn.motcua.event.delivery.listening;

/** What became of an event in its handler. */
public sealed interface Handled {

  /** The effect stands, and the mark with it, in an aggregate that a {@link MarkReader} finds. */
  record Applied() implements Handled {}

  /** The event changes nothing here, or its effect is idempotent by other means. */
  record NoEffect() implements Handled {}

  /** The handler knows the event already. */
  record Duplicate() implements Handled {}

  /** Something that the event needs has not arrived; its key waits, and is tried again. */
  record WaitFor(String reason) implements Handled {}

  static Handled applied() {
    return new Applied();
  }

  static Handled noEffect() {
    return new NoEffect();
  }

  static Handled duplicate() {
    return new Duplicate();
  }

  static Handled waitFor(String reason) {
    return new WaitFor(reason);
  }
}
