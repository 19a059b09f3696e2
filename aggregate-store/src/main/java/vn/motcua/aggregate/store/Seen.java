package vn.motcua.aggregate.store;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has been seen of one producer: everything up to a sequence, but for the holes that an
 * operator left.
 *
 * @param lastId id of the event at {@code upTo}
 */
public record Seen(long upTo, Set<Long> holes, String lastId) {

  /** Nothing yet. */
  public static final Seen NOTHING = new Seen(0, Set.of(), "");

  public Seen {
    holes = Set.copyOf(holes);
  }

  /** Whether an event has been dealt with already. */
  public boolean covers(long sequence) {
    return sequence <= upTo && !holes.contains(sequence);
  }

  /** Whether this event may be handled now: the next one, or one that fills a hole. */
  public boolean admits(long sequence) {
    return sequence == upTo + 1 || holes.contains(sequence);
  }

  /** With one more event dealt with. */
  public Seen with(long sequence, String id) {
    return sequence > upTo
        ? new Seen(sequence, holes, id)
        : new Seen(upTo, without(holes, sequence), sequence == upTo ? id : lastId);
  }

  /** With one more event left out for good or until it is driven again. */
  public Seen withHole(long sequence, String id) {
    var more = new TreeSet<>(holes);
    more.add(sequence);
    return sequence > upTo ? new Seen(sequence, more, id) : new Seen(upTo, more, lastId);
  }

  /** What two records of the same producer know together. */
  public Seen merge(Seen other) {
    var farther = upTo >= other.upTo ? this : other;
    var open =
        Stream.concat(holes.stream(), other.holes.stream())
            .filter(hole -> !covers(hole) && !other.covers(hole))
            .collect(Collectors.toSet());
    return new Seen(farther.upTo, open, farther.lastId);
  }

  private static Set<Long> without(Collection<Long> holes, long filled) {
    return holes.stream().filter(hole -> hole != filled).collect(Collectors.toSet());
  }
}
