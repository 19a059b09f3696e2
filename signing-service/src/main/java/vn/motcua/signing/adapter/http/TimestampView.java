package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.ArchiveRevision;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.TimestampMiss;
import vn.motcua.signing.domain.Timestampable;
import vn.motcua.signing.domain.Timestamping;

/**
 * How lasting a document's proof is.
 *
 * @param since when it began to wait; absent once the timestamp is held
 * @param level of both layers
 * @param provenAt the time that the newest timestamp proves
 * @param heldUntil when that one is renewed
 * @param failedTries in a row; {@code lastFailure} says why the last one failed
 * @param nextTryAt while it waits, or when a renewal failed
 * @param revisions SHA-256 of every long-term revision, the newest last
 */
record TimestampView(
    State state,
    String level,
    @Nullable Instant since,
    @Nullable Instant provenAt,
    @Nullable Instant heldUntil,
    int failedTries,
    @Nullable Failure lastFailure,
    @Nullable Instant nextTryAt,
    List<String> revisions) {

  /** Whether the timestamp is there. */
  enum State {
    PENDING,
    HELD
  }

  /** Why the last try gave none: a stable code, and in words. */
  record Failure(String code, String vi, String en, Instant at) {
    static @Nullable Failure of(@Nullable TimestampMiss miss) {
      return miss == null
          ? null
          : new Failure(RefusalProblems.of(miss.why()).code(), miss.vi(), miss.en(), miss.at());
    }
  }

  /** Absent while a document has not got both layers, verified. */
  static @Nullable TimestampView of(OutgoingDocument document) {
    return document instanceof Timestampable it
        ? it.proof().map(TimestampView::of).orElse(null)
        : null;
  }

  static TimestampView of(Timestamping proof) {
    return switch (proof) {
      case Timestamping.Pending owed -> of(owed);
      case Timestamping.Held held -> of(held);
    };
  }

  private static TimestampView of(Timestamping.Pending owed) {
    var effort = owed.effort();
    return new TimestampView(
        State.PENDING,
        "B-B",
        owed.since(),
        null,
        null,
        effort.misses(),
        Failure.of(effort.last()),
        effort.due(),
        List.of());
  }

  private static TimestampView of(Timestamping.Held held) {
    var effort = held.effort();
    return new TimestampView(
        State.HELD,
        "B-LTA",
        null,
        held.newest().provenAt(),
        held.newest().renewalDue(),
        effort.misses(),
        Failure.of(effort.last()),
        Optional.ofNullable(effort.last()).map(miss -> effort.due()).orElse(null),
        held.revisions().stream().map(ArchiveRevision::revision).map(it -> it.sha256()).toList());
  }
}
