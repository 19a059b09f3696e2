package vn.motcua.signing.domain;

/** The opaque, immutable identity of one outgoing document. */
public record DocumentId(String value) {
  public DocumentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a document id is never blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
