package vn.motcua.pades.verify;

/** Whether the certificates' revocation was looked at; level B-B has nothing to look at. */
public enum Revocation {
  NOT_CHECKED
}
