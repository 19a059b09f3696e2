package vn.motcua.event.contract;

/** How a piece of work stands to its due time. */
public enum Punctuality {
  /** Before the due day. */
  EARLY,
  /** On the due day. */
  ON_TIME,
  /** After the due time. */
  LATE
}
