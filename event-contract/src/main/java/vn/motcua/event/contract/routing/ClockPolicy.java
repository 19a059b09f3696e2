package vn.motcua.event.contract.routing;

/** How time counts after a pause. */
public enum ClockPolicy {
  /** It goes on where it rested. */
  PAUSE,
  /** It starts again from zero. */
  RESTART
}
