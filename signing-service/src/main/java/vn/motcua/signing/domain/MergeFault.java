package vn.motcua.signing.domain;

/**
 * What is wrong with a value; the edge words it.
 *
 * @param field the field, or {@code rows[2].column}
 * @param label its words; for an unknown field its name
 */
public record MergeFault(String field, Wording label, Reason reason, int limit) {

  /** Why a value is not taken. */
  public enum Reason {
    MISSING,
    UNKNOWN,
    TOO_LONG,
    NOT_A_DATE,
    NOT_MONEY,
    NOT_A_NAME,
    NOT_SINGLE,
    NOT_ROWS,
    TOO_MANY_ROWS
  }
}
