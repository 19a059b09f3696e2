package vn.motcua.event.delivery.listening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.aggregate.store.Seen;
import vn.motcua.event.delivery.listening.ParkedKey.State;

/** Events of one key out of one batch, handled one after the other until one has to wait. */
final class KeyBatch implements Callable<KeyBatch> {

  private static final Logger LOG = LoggerFactory.getLogger(KeyBatch.class);

  private final String line;
  private final List<Arrival> arrivals;
  private final Map<String, Seen> seen;
  private final SeenReader again;
  private final Map<String, Seen> aside = new HashMap<>();
  private final EventStep step;
  private final Parking parking;
  private @Nullable RuntimeException failure;

  KeyBatch(
      String line,
      List<Arrival> arrivals,
      Map<String, Seen> seen,
      SeenReader again,
      EventStep step,
      Parking parking) {
    this.line = line;
    this.arrivals = arrivals;
    this.seen = new HashMap<>();
    arrivals.forEach(arrival ->
        arrival.producer().ifPresent(p -> this.seen.put(p, seen.getOrDefault(p, Seen.NOTHING))));
    this.again = again;
    this.step = step;
    this.parking = parking;
  }

  /** Marks that the side collection has to take, after the call. */
  Map<String, Seen> aside() {
    return aside;
  }

  /** Set when the batch has to come again. */
  @Nullable RuntimeException failure() {
    return failure;
  }

  @Override
  public KeyBatch call() {
    try {
      int next = 0;
      while (next < arrivals.size() && goesOn(next)) {
        next++;
      }
    } catch (RuntimeException error) {
      failure = error;
    }
    return this;
  }

  private boolean goesOn(int index) {
    var arrival = arrivals.get(index);
    var before = seenBy(arrival);
    return switch (step.take(arrival, before)) {
      case StepResult.Passed passed -> passed(arrival, passed);
      case StepResult.Repeated repeated -> parking.repeated();
      case StepResult.Foreign foreign -> parking.foreign(arrival, foreign);
      case StepResult.Ahead ahead -> wentOnMeanwhile(arrival, before) ? goesOn(index) : gap(index);
      case StepResult.Waiting waiting -> parks(index, State.WAITING, waiting.reason());
      case StepResult.Failed failed -> failed(index, failed.error());
      case StepResult.Poisoned poisoned -> poisoned(index, poisoned);
    };
  }

  /** A key that waited a moment ago may have gone on since the batch was looked at. */
  private boolean wentOnMeanwhile(Arrival arrival, Seen before) {
    var now = again.of(arrival);
    arrival.producer().ifPresent(producer -> seen.put(producer, now));
    return now.upTo() > before.upTo();
  }

  private boolean gap(int index) {
    var arrival = arrivals.get(index);
    parking.gaps().ask(arrival, seenBy(arrival));
    return parks(index, State.GAP, "events before it are missing");
  }

  private boolean passed(Arrival arrival, StepResult.Passed passed) {
    var producer = arrival.producer().orElseThrow();
    seen.put(producer, passed.seen());
    if (passed.markAside()) {
      aside.put(producer, passed.seen());
    }
    return true;
  }

  private boolean failed(int index, Exception error) {
    LOG.warn("event failed, its key is parked at={}", arrivals.get(index).position(), error);
    return parks(index, State.RETRYING, error.getClass().getName());
  }

  /** A letter that holds its key is written by a pass: it sees what an operator does meanwhile. */
  private boolean poisoned(int index, StepResult.Poisoned poisoned) {
    if (poisoned.holdsKey()) {
      return parks(index, State.RETRYING, poisoned.reason());
    }
    var arrival = arrivals.get(index);
    parking.poison(arrival, poisoned, 1, null);
    var event = arrival.envelope().orElseThrow();
    var holed = seenBy(arrival).withHole(event.sequence(), event.id());
    return passed(arrival, new StepResult.Passed(holed, true));
  }

  private boolean parks(int from, State state, String reason) {
    parking.park(line, state, reason, arrivals.subList(from, arrivals.size()));
    return false;
  }

  private Seen seenBy(Arrival arrival) {
    return arrival.producer().map(seen::get).orElse(Seen.NOTHING);
  }
}
