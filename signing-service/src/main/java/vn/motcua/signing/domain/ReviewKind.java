package vn.motcua.signing.domain;

/** Who looks at a draft before it is signed, and for what (NĐ 30/2020, art. 11, 12). */
public enum ReviewKind {
  /** The head of the drafting unit answers for the content. */
  CONTENT,
  /** The records clerk answers for the format (thể thức). */
  FORMAT,
  /** A further reviewer whom the document names. */
  FURTHER,
  /** The authorised signer, who approves or sends back. */
  SIGNER
}
