package vn.motcua.pades.verify;

/**
 * The PAdES baseline level of a signature (EN 319 142-1, 6).
 *
 * <p>No B-LT: our files carry validation data only together with the document timestamp that
 * protects them, which is B-LTA.
 */
public enum Level {
  B_B,
  /** With a timestamp that stands: its own or the document's. */
  B_T,
  /** With validation data for every certificate, protected by a document timestamp that stands. */
  B_LTA,
  /** Of signatures that are not ours, or unreadable. */
  NOT_ASSESSED
}
