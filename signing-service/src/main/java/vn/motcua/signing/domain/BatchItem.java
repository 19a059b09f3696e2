package vn.motcua.signing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document of a batch: for a signature the bytes prepared for it, and what became of it. Done
 * is final; what was refused may be tried again.
 */
public record BatchItem(
    DocumentId document,
    @Nullable Prepared prepared,
    State state,
    @Nullable Refusal refusal,
    @Nullable Instant at) {

  public static BatchItem waiting(DocumentId document) {
    return new BatchItem(document, null, State.WAITING, null, null);
  }

  /** Where an item stands. */
  public enum State {
    WAITING,
    DONE,
    REFUSED
  }

  /** A number reserved and the final bytes under it; nothing is opened or signed by that. */
  public record Prepared(DocumentNumber number, StoredRevision frozen, int pages, boolean shown) {
    public boolean isOf(LocalDate day) {
      return number.printedOn().equals(day);
    }
  }

  public boolean finished() {
    return state == State.DONE;
  }

  /**
   * Why these bytes may not be signed by who saw that hash: nobody signs a page he has not seen.
   */
  public Optional<Refusal> hindrance(String seenSha256) {
    if (prepared == null) {
      return Optional.of(refusal == null ? Refusal.NOT_SHOWN : refusal);
    }
    if (!prepared.shown()) {
      return Optional.of(Refusal.NOT_SHOWN);
    }
    return prepared.frozen().sha256().equals(seenSha256)
        ? Optional.empty()
        : Optional.of(Refusal.SIGNED_OTHER_BYTES);
  }
}
