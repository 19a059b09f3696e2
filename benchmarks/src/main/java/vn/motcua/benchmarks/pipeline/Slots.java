package vn.motcua.benchmarks.pipeline;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Chooses the aggregate of each request in turns. */
final class Slots {

  private final AtomicReferenceArray<Slot> slots;
  private final int history;
  private final boolean numbered;
  private final AtomicLong turn = new AtomicLong();

  /** A full aggregate is left for a new one. */
  Slots(int count, int history, boolean numbered) {
    this.slots = new AtomicReferenceArray<>(count);
    this.history = history;
    this.numbered = numbered;
    for (int slot = 0; slot < count; slot++) {
      slots.set(slot, Slot.fresh());
    }
  }

  /** Aggregates that stay, however long they become. */
  static Slots of(List<String> ids) {
    var slots = new Slots(ids.size(), Integer.MAX_VALUE, false);
    for (int slot = 0; slot < ids.size(); slot++) {
      slots.slots.set(slot, new Slot(ids.get(slot), 1));
    }
    return slots;
  }

  int count() {
    return slots.length();
  }

  boolean numbered() {
    return numbered;
  }

  /** Id of the next aggregate; it need not exist yet. */
  String next() {
    int slot = (int) (turn.getAndIncrement() % slots.length());
    return slots.updateAndGet(slot, now -> now.entries() < history ? now.one() : Slot.fresh()).id();
  }

  private record Slot(String id, int entries) {

    static Slot fresh() {
      return new Slot(UUID.randomUUID().toString(), 1);
    }

    Slot one() {
      return new Slot(id, entries + 1);
    }
  }
}
