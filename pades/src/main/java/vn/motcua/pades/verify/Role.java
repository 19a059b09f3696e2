package vn.motcua.pades.verify;

/** Whose signature a field holds. */
public enum Role {
  PERSON,
  AGENCY,
  OTHER
}
