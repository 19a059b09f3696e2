package vn.motcua.notification.application;

/**
 * The event that causes a change.
 *
 * @param mark where the event stood with its producer, as delivery gave it; stored with the effect
 *     as it is, so that there is no second one
 */
public record Cause(String eventId, Object mark) {}
