package vn.motcua.catalogue;

/**
 * How long the agency has.
 *
 * @param number of {@code unit}; 0 for SAME_DAY and OTHER
 * @param rule the limit as people read it
 */
public record Limit(int number, Unit unit, Text rule) {

  /** Units of the national database, with "same day" taken out of its OTHER. */
  public enum Unit {
    WORKING_DAY,
    DAY,
    HOUR,
    MONTH,
    /** Within the day; received after 15:00, within the next working day. */
    SAME_DAY,
    /** Only the rule says it. */
    OTHER
  }
}
