package vn.motcua.pades.verify;

/** The PAdES baseline level reached (EN 319 142-1, 6). */
public enum Level {
  B_B,
  NOT_BASELINE
}
