package vn.motcua.signing.domain;

/** How a type is laid out (NĐ 30/2020, Phụ lục III, II: forms 1.1 to 1.10). */
public enum DocumentLayout {
  /** The issuing authority and the operative words between the grounds and the articles. */
  DECISION,
  /** The name of the type, centred, with the abstract under it. */
  NAMED,
  /** No name of a type: "V/v" under the symbol, then the addressees. */
  LETTER,
  /** As a named one, but its addressees are cabled to: "… điện:". */
  TELEGRAM,
  /** As a named one; somebody else signs on the left. */
  TWO_SIGNERS
}
