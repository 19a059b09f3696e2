package vn.motcua.aggregate.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one write does to one aggregate: new state, new history entries, keys, marks and private
 * records. Built once by one thread, then handed to {@link AggregateStore#store}.
 */
public final class Change<S> {

  final @Nullable Stored<S> before;
  final String id;
  final S state;
  final List<NewEvent> events = new ArrayList<>();
  final Map<String, @Nullable String> keys = new HashMap<>();
  final List<Mark> marks = new ArrayList<>();
  final List<PrivateWrite> privateWrites = new ArrayList<>();
  @Nullable String actor;
  @Nullable String causationId;

  private Change(@Nullable Stored<S> before, String id, S state) {
    this.before = before;
    this.id = Objects.requireNonNull(id, "id");
    this.state = Objects.requireNonNull(state, "state");
  }

  /** A new aggregate; {@link VersionConflict} when the id exists already. */
  public static <S> Change<S> create(String id, S state) {
    return new Change<>(null, id, state);
  }

  /** A new state of an aggregate, valid only on top of the version that was loaded. */
  public static <S> Change<S> update(Stored<S> before, S state) {
    return new Change<>(before, before.id(), state);
  }

  /** Appends entries to the history, in this order. */
  public Change<S> with(NewEvent... newEvents) {
    return with(List.of(newEvents));
  }

  /** Appends entries to the history, in this order. */
  public Change<S> with(List<NewEvent> newEvents) {
    events.addAll(newEvents);
    return this;
  }

  /** Sets a unique key; {@link KeyTaken} when another aggregate of the collection has it. */
  public Change<S> key(String name, String value) {
    keys.put(name, Objects.requireNonNull(value, name));
    return this;
  }

  /** Gives a unique key back. */
  public Change<S> withoutKey(String name) {
    keys.put(name, null);
    return this;
  }

  /** Notes the event that caused this change; {@link AlreadyMarked} when its effect stands. */
  public Change<S> mark(Mark mark) {
    marks.add(mark);
    return this;
  }

  /**
   * Sets a private record and publishes it. Its {@code version} component must be higher than
   * {@link Stored#privateVersion}.
   */
  public Change<S> privateRecord(String name, Object record, String key) {
    privateWrites.add(new PrivateWrite(name, record, key));
    return this;
  }

  /** Erases a private record: its content goes, its readers get a tombstone. */
  public Change<S> erasePrivateRecord(String name) {
    privateWrites.add(new PrivateWrite(name, null, ""));
    return this;
  }

  /** Opaque id of the person or service that acts. */
  public Change<S> by(String who) {
    actor = who;
    return this;
  }

  /**
   * Id of the event that caused this change, and with it each of its entries. Without one, an entry
   * is caused by the published entry before it in the same history; the first by nothing.
   */
  public Change<S> causedBy(@Nullable String eventId) {
    causationId = eventId;
    return this;
  }

  /** A private record to be written; null = erased. */
  record PrivateWrite(String name, @Nullable Object record, String key) {
    PrivateWrite {
      if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
        throw new IllegalArgumentException("Not a name of a private record: " + name);
      }
    }
  }
}
