package vn.motcua.pades.verify;

/** How much of the file one signature covers. */
public enum Coverage {
  ENTIRE_FILE,
  ENTIRE_REVISION,
  PARTIAL,
  UNCLEAR
}
