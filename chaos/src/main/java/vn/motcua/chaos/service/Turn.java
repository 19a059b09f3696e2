package vn.motcua.chaos.service;

/** What an aggregate of the desk may append in one change. */
public enum Turn {
  /** Has an effect at the reader. */
  SUSPEND,
  /** Is handled without effect. */
  RESUME,
  /** Is on the same topic, and nobody handles it. */
  PROCESS,
  /** Is on another topic, and has an effect. */
  NOTICE,
  /** Stays in the history. */
  NOTE,
  /** A new private record, and an event that needs it and has an effect. */
  CONTACT,
  /** Erases the private record. */
  ERASE,
  /** An event of a known type whose value nobody can read. */
  BROKEN,
  /** An event whose handler fails until it is mended. */
  FAILING,
  /** A version that the reader does not know. */
  FUTURE
}
