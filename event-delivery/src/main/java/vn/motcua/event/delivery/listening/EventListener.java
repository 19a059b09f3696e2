package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import vn.motcua.event.delivery.tracing.EventSpans;

/** The running listener of one service: container, worker for keys that wait, and their stores. */
public final class EventListener implements AutoCloseable {

  private final EventListening listening;
  private final ListenerParts parts;
  private final ListenerContainer containers;
  private final ListenerLag lag;
  private final PlainProducer producer;
  private final ListeningState state;
  private final ParkedKeys parked;
  private final DeadLetters deadLetters;
  private final Reconciliation reconciliation;
  private final EventConsumer consumer;
  private final ParkedWorker worker;
  private final ExecutorService keys;
  private @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;
  private @Nullable Thread workerThread;

  public EventListener(EventListening listening, ListenerParts parts) {
    var clock = parts.clock();
    var group = listening.group();
    var meters = new ListeningMeters(parts.meters(), group, clock);
    this.listening = listening;
    this.parts = parts;
    this.lag = new ListenerLag(parts.meters(), listening);
    this.containers = new ListenerContainer(parts);
    this.producer = new PlainProducer(parts.service(), parts.producerProperties());
    this.state = new ListeningState(clock);
    this.parked = new ParkedKeys(parts.database(), group, clock);
    this.keys =
        Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name(parts.service() + "-event-", 0).factory());
    var aside = new SideMarks(parts.database(), group);
    var seen = new SeenReader(listening, aside, keys);
    var poisonEvents = new PoisonEvents(parts.database(), producer, group, clock, meters);
    var gaps = new Gaps(producer, group, clock, () -> UUID.randomUUID().toString(), meters);
    var parking = new Parking(parked, poisonEvents, gaps, meters);
    var step = new EventStep(listening, meters, parts.spans(), parts.database().getName());
    var again = new RecordAgain(parts.service(), parts.consumerProperties());
    this.deadLetters =
        new DeadLetters(
            parts.database(), parking, aside, seen, parts.privateRecords(), again, group, clock);
    this.reconciliation =
        new Reconciliation(
            parts.database(), listening, seen, parts.privateRecords(), parking, clock);
    this.consumer =
        new EventConsumer(
            step, seen, aside, parking, parts.privateRecords(), reconciliation, keys, state);
    this.worker =
        new ParkedWorker(
            step, seen, aside, parking, parts.retries(), reconciliation::mend, keys, clock);
  }

  /** Starts to listen; the topics must be there. */
  public synchronized void start() {
    if (container != null || listening.topicNames().isEmpty()) {
      return;
    }
    parked.prepare();
    deadLetters.prepare();
    reconciliation.prepare();
    workerThread = Thread.ofPlatform().daemon().name(parts.service() + "-parked").start(worker);
    container = containers.start(listening, consumer);
    lag.of(container);
  }

  /** Stops after the batch in hand. */
  @Override
  public synchronized void close() {
    if (container != null) {
      lag.of(null);
      container.stop();
      container = null;
    }
    worker.stop();
    if (workerThread != null) {
      await(workerThread);
    }
    keys.close();
    producer.close();
  }

  private static void await(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  public DeadLetters deadLetters() {
    return deadLetters;
  }

  /** How this service and its producers differ. */
  public Reconciliation reconciliation() {
    return reconciliation;
  }

  /** Why the listener stands still; empty while it goes on. */
  public Optional<String> standstill() {
    return state.standstill().map(still -> still.reason() + " since " + still.since());
  }

  /** Since when the listener stands still; empty while it goes on. */
  public Optional<Instant> standsStillSince() {
    return state.standstill().map(ListeningState.Standstill::since);
  }

  /** Number of keys that wait, by reason. */
  public Map<String, Integer> waitingKeys() {
    return waiting().byState();
  }

  /** Keys that wait, and since when. */
  public WaitingKeys waiting() {
    return parked.waiting();
  }

  /**
   * What a listener needs from its surroundings.
   *
   * @param service name of the service, for threads and clients
   * @param instance name of the replica, when it keeps it over a restart: it then need not wait for
   *     the session of its former self to end
   */
  public record ListenerParts(
      String service,
      Optional<String> instance,
      MongoDatabase database,
      Map<String, Object> consumerProperties,
      Map<String, Object> producerProperties,
      PrivateRecords privateRecords,
      RetryPolicy retries,
      MeterRegistry meters,
      Clock clock,
      EventSpans spans) {

    public ListenerParts(
        String service,
        Optional<String> instance,
        MongoDatabase database,
        Map<String, Object> consumerProperties,
        Map<String, Object> producerProperties,
        PrivateRecords privateRecords,
        RetryPolicy retries,
        MeterRegistry meters,
        Clock clock) {
      this(
          service,
          instance,
          database,
          consumerProperties,
          producerProperties,
          privateRecords,
          retries,
          meters,
          clock,
          EventSpans.OFF);
    }
  }
}
