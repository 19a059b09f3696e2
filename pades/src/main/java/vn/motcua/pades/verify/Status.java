package vn.motcua.pades.verify;

/** The answer in one word; unknown is never valid. */
public enum Status {
  VALID,
  INDETERMINATE,
  INVALID
}
