package vn.motcua.event.contract.document;

/** Form of a copy, by its symbol (NĐ 30/2020, Phụ lục III). */
public enum CopyForm {
  /** Sao y. */
  SY,
  /** Sao lục. */
  SL,
  /** Trích sao. */
  TRS
}
