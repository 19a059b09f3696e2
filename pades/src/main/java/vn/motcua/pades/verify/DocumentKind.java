package vn.motcua.pades.verify;

/** What kind of file was examined. */
public enum DocumentKind {
  /** Prepared for the authorised person's layer and the agency's. */
  TWO_LAYERS,
  /** Prepared for the agency alone: an annex in a file of its own, or an electronic copy. */
  AGENCY_ALONE,
  /** By other software. */
  FOREIGN
}
