package vn.motcua.signing.domain;

/** Who signs on the left by hand: the secretary of minutes, the other party of a contract. */
public record CoSigner(String title, String name) {
  public CoSigner {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a co-signer is printed with a title");
    }
  }
}
