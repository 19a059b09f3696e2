package vn.motcua.event.delivery.listening;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Marks;

/** Finds the marks in the aggregates that events of a key change. Blocking. */
@FunctionalInterface
public interface MarkReader {

  /** Marks by key of the event; a key without an aggregate is left out. */
  Map<String, Marks> read(Collection<String> keys);

  /** The key of the event is the id of the aggregate. */
  static MarkReader of(AggregateStore<?> store) {
    return of(store, "_id");
  }

  /** The key of the event is a unique key of the aggregate. */
  static MarkReader of(AggregateStore<?> store, String keyName) {
    return keys -> Objects.requireNonNull(store.marks(keyName, keys).block(Duration.ofSeconds(10)));
  }
}
