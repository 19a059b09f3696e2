package vn.motcua.aggregate.store;

import java.util.Objects;

/**
 * Says which event caused a change, and what has been seen of its producer once the change stands;
 * goes into the same write as the effect.
 *
 * @param producer aggregate that published the event, with its topic; opaque
 * @param sequence position of the event among what that producer published there
 * @param after what has been seen when the change is stored
 */
public record Mark(String producer, long sequence, Seen after) {
  public Mark {
    Objects.requireNonNull(producer, "producer");
    Objects.requireNonNull(after, "after");
  }
}
