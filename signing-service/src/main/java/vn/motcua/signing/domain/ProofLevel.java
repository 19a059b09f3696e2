package vn.motcua.signing.domain;

/** Level of both layers (EN 319 142-1, 6). */
public enum ProofLevel {
  B_B,
  B_LTA
}
