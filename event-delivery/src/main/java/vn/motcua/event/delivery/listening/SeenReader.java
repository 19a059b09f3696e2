package vn.motcua.event.delivery.listening;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.motcua.aggregate.store.Seen;

/** What has been seen of each producer, from the aggregates and the side collection together. */
final class SeenReader {

  private final EventListening listening;
  private final SideMarks aside;

  SeenReader(EventListening listening, SideMarks aside) {
    this.listening = listening;
    this.aside = aside;
  }

  /** By producer; a producer that was never seen is left out. */
  Map<String, Seen> read(Collection<Arrival> arrivals) {
    var producers = new HashSet<String>();
    var keys = new HashSet<String>();
    for (var arrival : arrivals) {
      arrival.producer().ifPresent(producers::add);
      arrival.envelope().ifPresent(event -> keys.add(event.key()));
    }
    return read(producers, keys);
  }

  /** The same of producers whose events have these keys. */
  Map<String, Seen> read(Set<String> producers, Set<String> keys) {
    var seen = new HashMap<>(aside.read(producers));
    for (var reader : listening.markReaders()) {
      for (var marks : reader.read(keys).values()) {
        marks.byProducer().forEach((producer, more) -> seen.merge(producer, more, Seen::merge));
      }
    }
    return seen;
  }
}
