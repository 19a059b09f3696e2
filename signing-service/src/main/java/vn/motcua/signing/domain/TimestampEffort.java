package vn.motcua.signing.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tries at a timestamp: how many in a row gave none and why the last did not, when the next is due,
 * and until when one is under way.
 */
public record TimestampEffort(
    int misses, @Nullable TimestampMiss last, Instant due, @Nullable Instant underWayUntil) {
  private static final Duration SHORTEST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration WHEN_LASTING = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 8;
  private static final int SPREAD = 16;

  static TimestampEffort dueAt(Instant due) {
    return new TimestampEffort(0, null, due, null);
  }

  public boolean isDue(Instant now) {
    return !due.isAfter(now);
  }

  /** Somebody has it in hand; whoever died over it lets go by then. */
  public boolean isUnderWay(Instant now) {
    return underWayUntil != null && underWayUntil.isAfter(now);
  }

  TimestampEffort begun(Instant until) {
    return new TimestampEffort(misses, last, until, until);
  }

  /** The next try is due later each time, and not for all documents at once. */
  TimestampEffort missed(TimestampMiss miss, DocumentId id) {
    var pause = miss.isLasting() ? WHEN_LASTING : pause(misses);
    var apart = pause.toSeconds() * Math.floorMod(id.hashCode(), SPREAD) / (4 * SPREAD);
    return new TimestampEffort(misses + 1, miss, miss.at().plus(pause).plusSeconds(apart), null);
  }

  private static Duration pause(int misses) {
    var doubled = SHORTEST.multipliedBy(1L << Math.min(misses, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }
}
