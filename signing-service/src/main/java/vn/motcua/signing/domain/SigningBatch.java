package vn.motcua.signing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that one officer signs, or seals, in one go: its items are handled one after the other, so
 * that he never has two unfinished signings in a book.
 */
public record SigningBatch(
    String id,
    String agency,
    String person,
    Act act,
    String key,
    List<BatchItem> items,
    Instant openedAt,
    @Nullable Instant closedAt) {
  public static final int MOST = 100;

  /** Refusals that every further item would meet as well. */
  private static final Set<Refusal> OF_ALL =
      Set.of(
          Refusal.WRONG_PIN,
          Refusal.TOO_MANY_WRONG_PINS,
          Refusal.NO_KEY,
          Refusal.KEY_NOT_IN_SOLE_CONTROL,
          Refusal.CERTIFICATE_NOT_VALID,
          Refusal.CERTIFICATE_OF_SOMEONE_ELSE,
          Refusal.NO_IMAGE,
          Refusal.NO_AUTHORITY,
          Refusal.AUTHORITY_EXPIRED);

  public SigningBatch {
    items = List.copyOf(items);
    var ids = new HashSet<>(items.stream().map(BatchItem::document).toList());
    if (items.isEmpty() || items.size() > MOST || ids.size() < items.size()) {
      throw new IllegalArgumentException("a batch has 1 to 100 documents, none of them twice");
    }
  }

  /** What is done to each document. */
  public enum Act {
    /** Layer 1, by the leader, each after he was shown its bytes. */
    SIGN,
    /** Layer 2, by the records clerk. */
    SEAL
  }

  public List<DocumentId> documents() {
    return items.stream().map(BatchItem::document).toList();
  }

  public boolean isOf(String officer, String ofAgency) {
    return person.equals(officer) && agency.equals(ofAgency);
  }

  public boolean isSameList(Act wanted, List<DocumentId> wantedDocuments) {
    return act == wanted && documents().equals(wantedDocuments);
  }

  /** What is left to do of these: first what was never tried, so that one under way goes on. */
  public List<BatchItem> left(Set<DocumentId> wanted) {
    return items.stream()
        .filter(item -> !item.finished() && wanted.contains(item.document()))
        .sorted(Comparator.comparing(BatchItem::state))
        .toList();
  }

  /** Numbers reserved for this batch on that day and not used yet. */
  public Stream<BatchItem> holding(LocalDate day) {
    return items.stream()
        .filter(item -> !item.finished())
        .filter(item -> item.prepared() != null && item.prepared().isOf(day));
  }

  /** Whether going on with the next item would only meet the same refusal. */
  public static boolean endsTheRun(Refusal refusal) {
    return OF_ALL.contains(refusal);
  }
}
