package vn.motcua.event.contract.routing;

/** Why time does not count. */
public enum ClockPause {
  /** Papers are awaited. */
  SUPPLEMENT,
  /** A payment is awaited. */
  PAYMENT,
  /** Stopped for the time being. */
  STOPPED,
  /** Public posting is under way. */
  PUBLIC_POSTING,
  /** Inspection on site is under way. */
  FIELD_INSPECTION,
  /** Another agency is at work. */
  OTHER_AGENCY
}
