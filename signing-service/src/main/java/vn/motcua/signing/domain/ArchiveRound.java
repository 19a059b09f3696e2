package vn.motcua.signing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One night's look at the whole archive: {@code after} is the last document looked at, {@code
 * bookFaults} what the books' balance found. A round that was cut off goes on after it.
 */
public record ArchiveRound(
    LocalDate day,
    Instant begunAt,
    @Nullable String after,
    long checked,
    long unsound,
    List<String> bookFaults,
    @Nullable Instant endedAt) {
  public ArchiveRound {
    bookFaults = List.copyOf(bookFaults);
  }
}
