package vn.motcua.catalogue;

import java.time.Duration;

/**
 * A step on the way of an accepted dossier.
 *
 * @param number from 1, in order
 * @param allotted office time
 */
public record Step(int number, String key, Text name, Role role, Kind kind, Duration allotted) {

  /** What ends a step. */
  public enum Kind {
    /** An officer completes it. */
    WORK,
    /** The result document is asked for; its issue completes it. */
    DOCUMENT
  }
}
