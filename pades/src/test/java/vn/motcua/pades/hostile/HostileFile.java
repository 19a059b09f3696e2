package vn.motcua.pades.hostile;

import vn.motcua.pades.verify.PdfVerifier;

/**
 * One file made to deceive; the reason for which it must be refused is in {@code reasons.tsv}.
 *
 * @param name the attack, and what is special about this kind of it
 * @param honest the file it was made from or pretends to be, which must go on being valid
 * @param verifier who is asked; most are asked offline
 */
record HostileFile(String name, byte[] honest, byte[] bytes, PdfVerifier verifier) {

  HostileFile(String name, byte[] honest, byte[] bytes) {
    this(name, honest, bytes, Stage.OFFICE.verifier());
  }

  @Override
  public String toString() {
    return name;
  }
}
