package vn.motcua.event.delivery.listening;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import vn.motcua.aggregate.store.Seen;

/** What has been seen of each producer, from the aggregates and the side collection together. */
final class SeenReader {

  private final EventListening listening;
  private final SideMarks aside;
  private final Executor executor;

  SeenReader(EventListening listening, SideMarks aside, Executor executor) {
    this.listening = listening;
    this.aside = aside;
    this.executor = executor;
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

  /** What has been seen of the producer of one event. */
  Seen of(Arrival arrival) {
    return arrival
        .producer()
        .map(producer -> read(List.of(arrival)).getOrDefault(producer, Seen.NOTHING))
        .orElse(Seen.NOTHING);
  }

  /** The same of producers whose events have these keys. */
  Map<String, Seen> read(Set<String> producers, Set<String> keys) {
    var withoutEffect = SideBySide.ask(executor, () -> aside.read(producers));
    var seen = new HashMap<String, Seen>();
    for (var reader : listening.markReaders()) {
      reader.read(keys).values().forEach(marks -> add(marks.byProducer(), seen));
    }
    add(withoutEffect.answer(), seen);
    return seen;
  }

  private static void add(Map<String, Seen> more, Map<String, Seen> seen) {
    more.forEach((producer, some) -> seen.merge(producer, some, Seen::merge));
  }
}
