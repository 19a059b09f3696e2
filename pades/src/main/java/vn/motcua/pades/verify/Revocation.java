package vn.motcua.pades.verify;

/** What is known of the revocation of a path's certificates at the best signature time. */
public enum Revocation {
  /** Nobody was asked and nothing is embedded, as at level B-B. */
  NOT_CHECKED,
  /** No certificate of the path was revoked. */
  NOT_REVOKED,
  REVOKED,
  /** There was something to look at, but it does not speak for that time. */
  UNKNOWN
}
