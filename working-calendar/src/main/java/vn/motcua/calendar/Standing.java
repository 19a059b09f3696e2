package vn.motcua.calendar;

/** How sure an entry of a calendar is. */
public enum Standing {
  /** Fixed by law or announced for the year. */
  ANNOUNCED,
  /**
   * Expected by rule or habit, not announced yet: counted, and every date that meets it says so.
   */
  EXPECTED,
  /** Switched off until an administrator confirms it: not counted as a day off. */
  OFF
}
