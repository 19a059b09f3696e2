package vn.motcua.signing.domain;

import java.time.Instant;

/**
 * An opened signing: who signs by which authority, under which number, over exactly which bytes.
 */
public record Signing(
    Authority signer, DocumentNumber number, StoredRevision frozen, int pages, Instant openedAt) {

  /** One unfinished signing per signer and book: the key that is taken meanwhile. */
  public String slot() {
    return signer.person() + "@" + number.book().series();
  }
}
