package vn.motcua.event.contract.document;

/** Level of both signatures at issue (ETSI EN 319 142-1). */
public enum SignatureLevel {
  /** Basic. */
  B_B,
  /** With trusted time. */
  B_T,
  /** With validation data. */
  B_LT,
  /** With archive timestamp. */
  B_LTA
}
