package vn.motcua.event.delivery;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.Mark;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.backbone.Backbone;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.contract.routing.RouteOutcome;
import vn.motcua.event.delivery.listening.EventListener;
import vn.motcua.event.delivery.listening.EventListening;
import vn.motcua.event.delivery.listening.MarkReader;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.event.delivery.listening.RetryPolicy;
import vn.motcua.event.delivery.relay.EventRelay;
import vn.motcua.event.delivery.relay.RelayParts;
import vn.motcua.event.delivery.relay.RelaySettings;

/**
 * One producing service ({@code thing} aggregates and a relay) and one consuming service ({@code
 * effect} aggregates and a listener), each with a fresh database.
 */
public final class DeliveryFixture implements AutoCloseable {

  /** State of a producing aggregate. */
  public record Thing(int value) {}

  /** State of a consuming aggregate: ids of the events that had their effect, in order. */
  public record Effects(List<String> applied) {
    Effects with(String id) {
      var more = new ArrayList<>(applied);
      more.add(id);
      return new Effects(List.copyOf(more));
    }
  }

  public static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

  private final String bootstrap;
  private final MongoClient client;
  private final com.mongodb.reactivestreams.client.MongoClient reactive;
  private final List<AutoCloseable> running = new ArrayList<>();
  private final KafkaProducer<String, byte[]> producer;
  public final String service = "s" + UUID.randomUUID().toString().substring(0, 8);
  public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  public final AggregateStore<Thing> things;
  public final AggregateStore<Effects> effects;
  public final PrivateRecords received;

  public DeliveryFixture() {
    this(Backbone.shared().mongoUri("it"), Backbone.shared().bootstrapServers());
  }

  public DeliveryFixture(String mongoUri, String bootstrap) {
    this.bootstrap = bootstrap;
    this.client = MongoClients.create(mongoUri);
    this.reactive = com.mongodb.reactivestreams.client.MongoClients.create(mongoUri);
    this.things = things(200);
    this.effects =
        AggregateStore.in(
                reactive.getDatabase(service + "_consumer"),
                "effect",
                new JacksonStateCodec<>(Effects.class))
            .build();
    this.received = new PrivateRecords(consumerDatabase());
    this.producer =
        new KafkaProducer<>(client(), new StringSerializer(), new ByteArraySerializer());
    try {
      new TopicSetup(client(), null).run();
      passOverWhatOtherTestsLeft();
    } catch (Exception noTopics) {
      throw new IllegalStateException(noTopics);
    }
  }

  private void passOverWhatOtherTestsLeft() throws Exception {
    try (var admin = Admin.create(client())) {
      var latest = new HashMap<TopicPartition, OffsetSpec>();
      for (var topic : Topic.values()) {
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
          latest.put(new TopicPartition(topic.topicName(), partition), OffsetSpec.latest());
        }
      }
      var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
      admin
          .listOffsets(latest)
          .all()
          .get()
          .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
      admin.alterConsumerGroupOffsets(service + "-consumer", ends).all().get();
    }
  }

  public AggregateStore<Thing> things(int liveEntries) {
    return AggregateStore.in(
            reactive.getDatabase(service), "thing", new JacksonStateCodec<>(Thing.class))
        .liveEntries(liveEntries)
        .build();
  }

  public MongoDatabase producerDatabase() {
    return durable(service);
  }

  public MongoDatabase consumerDatabase() {
    return durable(service + "_consumer");
  }

  private MongoDatabase durable(String name) {
    return client
        .getDatabase(name)
        .withWriteConcern(WriteConcern.MAJORITY)
        .withReadPreference(ReadPreference.primary());
  }

  /** An aggregate id of this test alone; also the key of its events. */
  public String id(String name) {
    return service + "-" + name;
  }

  /** Appends one event to an aggregate, which is made by the first. */
  public void append(String id) {
    var closed = closed(id);
    AggregateStore.retrying(
            things
                .load(id)
                .map(found -> Change.update(found, new Thing(found.state().value() + 1)))
                .defaultIfEmpty(Change.create(id, new Thing(1)))
                .flatMap(change -> things.store(change.with(NewEvent.of(closed, id)).by("p-1"))))
        .block();
  }

  public static RouteClosed closed(String id) {
    return new RouteClosed(id, "r-1", "H26.107-1", RouteOutcome.ISSUED, null, NINE);
  }

  public EventRelay relay() {
    return started(stoppedRelay());
  }

  /** A relay with a clock and settings of the producer of its own. */
  EventRelay relay(Clock clock, Map<String, Object> producerSettings) {
    return started(stoppedRelay(clock, producerSettings));
  }

  private EventRelay started(EventRelay relay) {
    running.add(relay);
    relay.start();
    return relay;
  }

  public EventRelay stoppedRelay() {
    return stoppedRelay(Clock.systemUTC(), Map.of());
  }

  private EventRelay stoppedRelay(Clock clock, Map<String, Object> producerSettings) {
    var settled = client();
    settled.putAll(producerSettings);
    var settings =
        new RelaySettings(
            service,
            UUID.randomUUID().toString(),
            Duration.ofSeconds(4),
            Duration.ofMillis(200),
            Duration.ofMillis(100));
    return new EventRelay(
        new RelayParts(settings, producerDatabase(), settled, client(), meters, clock));
  }

  /** A listener whose marks are in the effects. */
  public EventListener listener(Consumer<EventListening.Builder> what) {
    return listener(Map.of(), what);
  }

  EventListener listener(
      Map<String, Object> consumerSettings, Consumer<EventListening.Builder> what) {
    var settled = client();
    settled.putAll(consumerSettings);
    var listening =
        EventListening.builder().group(service + "-consumer").marks(MarkReader.of(effects));
    what.accept(listening);
    var listener =
        new EventListener(
            listening.build(),
            new EventListener.ListenerParts(
                service + "-consumer",
                java.util.Optional.empty(),
                consumerDatabase(),
                settled,
                client(),
                received,
                new RetryPolicy(4, Duration.ofMillis(50), Duration.ofMillis(300)),
                meters,
                Clock.systemUTC()));
    running.add(listener);
    listener.start();
    return listener;
  }

  /** The effect of an event, with its mark, in one write. */
  public void apply(String key, String eventId, Mark mark) {
    AggregateStore.retrying(
            effects
                .load(key)
                .map(found -> Change.update(found, found.state().with(eventId)))
                .defaultIfEmpty(Change.create(key, new Effects(List.of(eventId))))
                .flatMap(change -> effects.store(change.mark(mark))))
        .block();
  }

  public List<String> applied(String key) {
    return effects
        .load(key)
        .map(found -> found.state().applied())
        .blockOptional()
        .orElse(List.of());
  }

  public List<String> history(String id) {
    return things.history(id).map(entry -> entry.id()).collectList().block();
  }

  public double count(String meter) {
    return meters.find(meter).counters().stream().mapToDouble(each -> each.count()).sum();
  }

  public void produce(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get();
    } catch (Exception refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** An event that no relay wrote. */
  public ProducerRecord<String, byte[]> forged(
      Topic topic, String key, String type, long sequence, String json) {
    var record =
        new ProducerRecord<>(topic.topicName(), key, json.getBytes(StandardCharsets.UTF_8));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", key + "-" + sequence);
    header(record, "ce_source", service + "/forged/" + key + "@1");
    header(record, "ce_type", type);
    header(record, "ce_time", "2026-11-23T02:00:00Z");
    header(record, "ce_sequence", Long.toString(sequence));
    return record;
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** What stands on a topic with keys of this test, committed, in the order of each partition. */
  public List<ConsumerRecord<String, byte[]>> read(Topic topic) {
    var properties = client();
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(each -> new TopicPartition(topic.topicName(), each))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (record.key() != null && record.key().startsWith(service)) {
            found.add(record);
          }
        }
      }
    }
    return found;
  }

  public static String header(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  public Map<String, Object> client() {
    return new HashMap<>(Map.of("bootstrap.servers", bootstrap));
  }

  @Override
  public void close() throws Exception {
    for (var each : running.reversed()) {
      each.close();
    }
    producer.close();
    reactive.close();
    client.close();
  }
}
