package vn.motcua.routing.application;

import java.util.Set;

/** Who or what makes a change. */
public sealed interface Cause {

  /** A person, by opaque id. */
  record Person(String personId) implements Cause {}

  /**
   * An event of another service, with what has been seen of its producer once the change stands.
   */
  record Event(String eventId, Seen seen) implements Cause {}

  /**
   * A position in what one producer published.
   *
   * @param lastId id of the event at {@code upTo}
   */
  record Seen(String producer, long sequence, long upTo, Set<Long> holes, String lastId) {
    public Seen {
      holes = Set.copyOf(holes);
    }
  }
}
