package vn.motcua.routing.domain;

import java.time.Duration;

/**
 * A step as the procedure version lays it down.
 *
 * @param number from 1, in order
 * @param allotted office time
 */
public record StepPlan(
    int number,
    String key,
    String nameVi,
    String nameEn,
    OfficeRole role,
    Work work,
    Duration allotted) {

  /** What ends a step. */
  public enum Work {
    /** An officer claims and completes it. */
    OFFICER,
    /** The issue of the result document completes it. */
    DOCUMENT
  }
}
