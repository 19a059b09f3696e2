package vn.motcua.chaos.checker;

/** Something that must not be. */
public record Finding(Kind kind, String sentence) {

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
