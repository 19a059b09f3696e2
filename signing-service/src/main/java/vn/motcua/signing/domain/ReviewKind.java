package vn.motcua.signing.domain;

/** The two checks before signing (NĐ 30/2020, art. 12). */
public enum ReviewKind {
  /** The head of the drafting unit answers for the content. */
  CONTENT,
  /** The records clerk answers for the format (thể thức). */
  FORMAT
}
