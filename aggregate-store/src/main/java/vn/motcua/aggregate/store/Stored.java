package vn.motcua.aggregate.store;

import java.util.Map;
import java.util.Optional;

/** An aggregate as it was loaded or has just been stored; immutable. */
public final class Stored<S> {

  private final String id;
  private final long version;
  private final S state;
  private final Map<String, String> keys;
  private final Marks marks;
  private final Head head;

  Stored(String id, long version, S state, Map<String, String> keys, Marks marks, Head head) {
    this.id = id;
    this.version = version;
    this.state = state;
    this.keys = Map.copyOf(keys);
    this.marks = marks;
    this.head = head;
  }

  public String id() {
    return id;
  }

  /** Rises by one with each stored change, from 1. */
  public long version() {
    return version;
  }

  public S state() {
    return state;
  }

  /** Unique keys by name. */
  public Map<String, String> keys() {
    return keys;
  }

  public Marks marks() {
    return marks;
  }

  /** Number of entries in the history. */
  public long historyLength() {
    return head.sequence();
  }

  /** Newest version of a private record, the tombstone's when it was erased; 0 = never written. */
  public long privateVersion(String name) {
    return Optional.ofNullable(head.privateRecords().get(name))
        .map(PrivateRecord::version)
        .orElse(0L);
  }

  Head head() {
    return head;
  }
}
