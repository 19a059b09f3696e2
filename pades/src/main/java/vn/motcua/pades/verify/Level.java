package vn.motcua.pades.verify;

/** The PAdES baseline level of a signature (EN 319 142-1, 6). */
public enum Level {
  B_B,
  /** Of signatures that are not ours, or unreadable. */
  NOT_ASSESSED
}
