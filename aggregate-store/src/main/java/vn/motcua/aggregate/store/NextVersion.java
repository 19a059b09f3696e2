package vn.motcua.aggregate.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.EventCatalogue;

/** Works out the next version of an aggregate, and the one update that makes it stand. */
final class NextVersion<S> {

  /**
   * Every write is an upsert, because a bulk of updates only counts what it matched. An insertion
   * under another id than the condition's is refused: an update never makes an aggregate anew.
   */
  private static final Document NEVER_INSERTED = new Document("_id", "none");

  private final Change<S> change;
  private final Document set = new Document();
  private final Document unset = new Document();
  private final Map<String, PrivateRecord> privateRecords;
  private final Map<String, Long> published;
  private final long version;
  private final @Nullable String traceparent;
  private Head head;

  NextVersion(
      Change<S> change,
      StateCodec<S> codec,
      Clock clock,
      Supplier<String> ids,
      @Nullable String traceparent) {
    var before = change.before;
    this.change = change;
    this.traceparent = traceparent;
    this.head = before == null ? Head.START : before.head();
    this.version = (before == null ? 0 : before.version()) + 1;
    this.published = new HashMap<>(head.published());
    this.privateRecords = new HashMap<>(head.privateRecords());
    set.append("version", version);
    if (before == null || !before.state().equals(change.state)) {
      set.append("state", codec.encode(change.state));
    }
    appendHistory(clock, ids);
    change.marks.forEach(this::setMark);
    change.privateWrites.forEach(this::setPrivateRecord);
    change.keys.forEach(this::setKey);
    head =
        new Head(
            head.sequence(),
            head.time(),
            head.hash(),
            head.lastPublished(),
            Map.copyOf(published),
            Map.copyOf(privateRecords));
    set.append("head", head.toDocument());
  }

  /** Condition that refuses a lost race: the id exists, but not at this version. */
  Document filter() {
    return new Document("_id", change.id).append("version", version - 1);
  }

  /** Sets single fields only, so that the change stream shows just what is new. */
  Document update() {
    var update = new Document("$set", set);
    if (!unset.isEmpty()) {
      update.append("$unset", unset);
    }
    if (change.before != null) {
      update.append("$setOnInsert", NEVER_INSERTED);
    }
    return update.append("$currentDate", new Document("changedAt", true));
  }

  Stored<S> stored() {
    var before = change.before;
    var keys = new HashMap<>(before == null ? Map.<String, String>of() : before.keys());
    change.keys.forEach((name, value) -> put(keys, name, value));
    var marks = (before == null ? Marks.NONE : before.marks()).with(change.marks);
    return new Stored<>(change.id, version, change.state, keys, marks, head);
  }

  private static void put(Map<String, String> keys, String name, @Nullable String value) {
    if (value == null) {
      keys.remove(name);
    } else {
      keys.put(name, value);
    }
  }

  private void appendHistory(Clock clock, Supplier<String> ids) {
    for (var entry : entries(clock, ids)) {
      set.append("history." + entry.fieldName(), entry.toDocument());
    }
  }

  private List<HistoryEntry> entries(Clock clock, Supplier<String> ids) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var entries = new ArrayList<HistoryEntry>();
    for (var event : change.events) {
      var entry = entry(event, now, ids.get());
      entries.add(entry);
      var told = entry.topic() == null ? head.lastPublished() : entry.id();
      head = new Head(entry.sequence(), entry.time(), entry.hash(), told, Map.of(), Map.of());
    }
    return entries;
  }

  private HistoryEntry entry(NewEvent event, Instant now, String id) {
    var afterLast = head.time().plusMillis(1);
    var topic = event.topic();
    return new HistoryEntry(
        head.sequence() + 1,
        id,
        event.type(),
        topic,
        topic == null ? 0 : published.merge(topic, 1L, Long::sum),
        event.key(),
        now.isAfter(afterLast) ? now : afterLast,
        event.json(),
        change.actor,
        cause(),
        head.hash(),
        traceparent);
  }

  /** What is caused by no event of another aggregate follows from what this one told last. */
  private @Nullable String cause() {
    if (change.causationId != null) {
      return change.causationId;
    }
    return head.lastPublished().isEmpty() ? null : head.lastPublished();
  }

  private void setMark(Mark mark) {
    set.append("marks." + FieldName.of(mark.producer()), Marks.toDocument(mark.after()));
  }

  private void setKey(String name, @Nullable String value) {
    if (value == null) {
      unset.append("keys." + name, "");
    } else {
      set.append("keys." + name, value);
    }
  }

  private void setPrivateRecord(Change.PrivateWrite write) {
    var last = privateRecords.get(write.name());
    var record = write.record() == null ? tombstone(write, last) : record(write, write.record());
    if (last != null && record.version() <= last.version()) {
      throw new IllegalArgumentException(
          "private record " + write.name() + " must rise above version " + last.version());
    }
    privateRecords.put(write.name(), record);
    set.append("privateRecords." + write.name(), record.toDocument());
  }

  private static PrivateRecord record(Change.PrivateWrite write, Object value) {
    var type = EventCatalogue.byRecord(value.getClass());
    var json = WireJson.write(value);
    var version = WireJson.tree(json).path("version").asLong(0);
    if (version < 1) {
      throw new IllegalArgumentException(type.name() + " needs a version from 1");
    }
    return new PrivateRecord(
        write.name(), type.name(), type.topic().topicName(), write.key(), version, json);
  }

  private static PrivateRecord tombstone(Change.PrivateWrite write, @Nullable PrivateRecord last) {
    var erased = Objects.requireNonNull(last, () -> "no private record " + write.name());
    return new PrivateRecord(
        erased.name(), erased.type(), erased.topic(), erased.key(), erased.version() + 1, null);
  }
}
