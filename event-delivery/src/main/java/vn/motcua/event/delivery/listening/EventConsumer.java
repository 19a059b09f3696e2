package vn.motcua.event.delivery.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchMessageListener;
import vn.motcua.aggregate.store.Seen;
import vn.motcua.event.contract.Topic;

/**
 * Takes batches from the broker: keys side by side on virtual threads, one key in order. When it
 * returns, all of the batch is applied, marked, parked or put aside as poison, and its offsets may
 * go on.
 */
final class EventConsumer implements BatchMessageListener<String, byte[]> {

  private final EventStep step;
  private final SeenReader seen;
  private final SideMarks aside;
  private final Parking parking;
  private final PrivateRecords privateRecords;
  private final Reconciliation reconciliation;
  private final ExecutorService keys;
  private final ListeningState state;

  EventConsumer(
      EventStep step,
      SeenReader seen,
      SideMarks aside,
      Parking parking,
      PrivateRecords privateRecords,
      Reconciliation reconciliation,
      ExecutorService keys,
      ListeningState state) {
    this.step = step;
    this.seen = seen;
    this.aside = aside;
    this.parking = parking;
    this.privateRecords = privateRecords;
    this.reconciliation = reconciliation;
    this.keys = keys;
    this.state = state;
  }

  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
    try {
      parking.meters().received(records.size());
      take(records);
      state.wentOn();
    } catch (RuntimeException error) {
      state.stoodStill(error);
      throw error;
    }
  }

  private void take(List<ConsumerRecord<String, byte[]>> records) {
    var events = new ArrayList<Arrival>();
    var contents = new ArrayList<Arrival>();
    var control = new ArrayList<Arrival>();
    for (var record : records) {
      var arrival = Arrival.of(record);
      if (record.topic().equals(Topic.CONTROL.topicName())) {
        control.add(arrival);
      } else {
        (privateRecords.topics().contains(record.topic()) ? contents : events).add(arrival);
      }
    }
    reconciliation.receive(control);
    var renewed = privateRecords.receive(contents, parking);
    if (!renewed.isEmpty()) {
      parking.keys().nudge(renewed);
    }
    if (!events.isEmpty()) {
      handle(events);
    }
  }

  private void handle(List<Arrival> events) {
    var lines = byLine(events);
    var waiting = SideBySide.ask(keys, () -> parking.keys().among(lines.keySet()));
    var known = seen.read(events);
    append(waiting.answer(), lines);
    var batches = new ArrayList<KeyBatch>();
    lines.forEach(
        (line, some) -> batches.add(new KeyBatch(line, some, known, seen, step, parking)));
    var finished = run(batches);
    var marks = new HashMap<String, Seen>();
    finished.forEach(batch -> marks.putAll(batch.aside()));
    aside.write(marks);
    for (var batch : finished) {
      @Nullable RuntimeException failure = batch.failure();
      if (failure != null) {
        throw failure;
      }
    }
  }

  private static Map<String, List<Arrival>> byLine(List<Arrival> events) {
    var lines = new LinkedHashMap<String, List<Arrival>>();
    for (var event : events) {
      lines.computeIfAbsent(event.line(), line -> new ArrayList<>()).add(event);
    }
    return lines;
  }

  /** Events of keys that wait are appended there; the rest is handled. */
  private void append(Set<String> waiting, Map<String, List<Arrival>> lines) {
    for (var line : waiting) {
      Objects.requireNonNull(lines.get(line))
          .removeIf(arrival -> parking.keys().append(line, arrival));
    }
    lines.values().removeIf(List::isEmpty);
  }

  private List<KeyBatch> run(List<KeyBatch> batches) {
    if (batches.size() == 1) {
      return List.of(batches.getFirst().call());
    }
    try {
      var finished = new ArrayList<KeyBatch>();
      for (Future<KeyBatch> batch : keys.invokeAll(batches)) {
        finished.add(batch.get());
      }
      return finished;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new DependencyDown("stopping", stopping);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
