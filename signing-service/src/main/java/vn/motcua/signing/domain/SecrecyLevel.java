package vn.motcua.signing.domain;

/** The state-secret level (độ mật) asked before any text or file is accepted. */
public enum SecrecyLevel {
  NONE,
  MAT,
  TOI_MAT,
  TUYET_MAT;

  /** Any level but {@link #NONE} keeps a document out of this system for good. */
  public boolean isSecret() {
    return this != NONE;
  }
}
