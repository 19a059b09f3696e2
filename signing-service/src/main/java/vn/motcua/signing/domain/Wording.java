package vn.motcua.signing.domain;

/** The same words in Vietnamese and English. */
public record Wording(String vi, String en) {
  public Wording {
    if (vi.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("words are given in both languages");
    }
  }
}
