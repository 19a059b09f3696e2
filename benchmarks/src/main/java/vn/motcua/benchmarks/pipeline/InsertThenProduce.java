package vn.motcua.benchmarks.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import reactor.core.publisher.Mono;
import vn.motcua.backbone.Backbone;
import vn.motcua.event.contract.Topic;

/**
 * The plain way at the same durability: insert documents for the majority, wait, produce their
 * events with all acknowledgements, wait. No HTTP, no rules, no history, and no promise should the
 * process die between the two.
 */
final class InsertThenProduce implements EventPath {

  static final String NAME = "insert-then-produce";
  static final String BATCHES = "batch ceiling";

  private final int group;
  private final int inFlight;
  private final String topic;
  private final ConsumerRecord<String, byte[]> sample;
  private final String text;
  private final MongoClient mongo;
  private final MongoCollection<Document> collection;
  private final KafkaProducer<String, byte[]> producer;
  private final Consumption consumption;
  private volatile Watcher watcher = Watcher.NOBODY;

  private InsertThenProduce(
      int group, int inFlight, ConsumerRecord<String, byte[]> sample, Backbone backbone) {
    this.group = group;
    this.inFlight = inFlight;
    this.topic = "plain-" + group;
    this.sample = sample;
    this.text = new String(sample.value(), UTF_8);
    this.mongo = MongoClients.create(backbone.mongoUri("benchmarks"));
    this.collection =
        mongo
            .getDatabase("benchmarks")
            .getCollection("documents")
            .withWriteConcern(WriteConcern.MAJORITY);
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                backbone.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0),
            new StringSerializer(),
            new ByteArraySerializer());
    this.consumption =
        Consumption.of(
            backbone.bootstrapServers(), topic, record -> watcher.consumed(record.key()));
  }

  /** One by one, the like of one event, 64 at once. */
  static InsertThenProduce oneByOne(ConsumerRecord<String, byte[]> sample, Backbone backbone)
      throws ExecutionException, InterruptedException {
    return of(1, 64, sample, backbone);
  }

  /** In hundreds: what the database and the broker can take at all. */
  static InsertThenProduce inBatches(ConsumerRecord<String, byte[]> sample, Backbone backbone)
      throws ExecutionException, InterruptedException {
    return of(100, 4, sample, backbone);
  }

  private static InsertThenProduce of(
      int group, int inFlight, ConsumerRecord<String, byte[]> sample, Backbone backbone)
      throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", backbone.bootstrapServers()))) {
      var topic = new NewTopic("plain-" + group, Optional.of(Topic.PARTITIONS), Optional.empty());
      admin.createTopics(List.of(topic)).all().get();
    }
    return new InsertThenProduce(group, inFlight, sample, backbone);
  }

  @Override
  public int group() {
    return group;
  }

  @Override
  public int inFlight() {
    return inFlight;
  }

  @Override
  public List<String> ready(int count) {
    return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
  }

  @Override
  public Mono<Void> send(List<String> keys) {
    keys.forEach(watcher::accepted);
    var documents =
        keys.stream().map(key -> new Document("_id", key).append("event", text)).toList();
    var inserted =
        group == 1
            ? Mono.from(collection.insertOne(documents.getFirst()))
            : Mono.from(collection.insertMany(documents));
    return inserted.then(Mono.defer(() -> Mono.when(keys.stream().map(this::produce).toList())));
  }

  @Override
  public void watchedBy(Watcher newWatcher) {
    watcher = newWatcher;
  }

  @Override
  public void close() {
    consumption.close();
    producer.close();
    mongo.close();
  }

  private Mono<Void> produce(String key) {
    return Mono.create(sink ->
        producer.send(
            new ProducerRecord<>(topic, null, key, sample.value(), sample.headers()),
            (metadata, failure) -> {
              if (failure == null) {
                sink.success();
              } else {
                sink.error(failure);
              }
            }));
  }
}
