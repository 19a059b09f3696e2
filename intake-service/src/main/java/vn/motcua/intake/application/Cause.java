package vn.motcua.intake.application;

import org.jspecify.annotations.Nullable;

/**
 * Why a change is made.
 *
 * @param actor an opaque person id or a service's name, for the history
 * @param eventId the event that led to it, null for a person's own act
 * @param mark where the listener stands with that event's aggregate, stored with the effect; the
 *     application only passes it on
 */
public record Cause(String actor, @Nullable String eventId, @Nullable Object mark) {

  public static Cause person(String personId) {
    return new Cause(personId, null, null);
  }
}
