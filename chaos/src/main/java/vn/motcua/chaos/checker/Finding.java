package vn.motcua.chaos.checker;

/**
 * Something that must not be.
 *
 * @param place the aggregate, by the source of its events where it has one
 */
public record Finding(Kind kind, String place, String what) {

  /** For people. */
  public String sentence() {
    return place + ": " + what;
  }

  /** What is wrong. */
  public enum Kind {
    /** Acknowledged, or in a history, and missing where it belongs. */
    LOST,
    /** Before one that comes before it. */
    REORDERED,
    /** Had its effect more than once. */
    DOUBLED,
    /** Stands where no history explains it, or with another content. */
    INVENTED,
    /** A history whose hashes do not follow from each other. */
    BROKEN_CHAIN,
    /** A private record that is older than its owner's, or lives on after it was erased. */
    STALE_RECORD
  }
}
