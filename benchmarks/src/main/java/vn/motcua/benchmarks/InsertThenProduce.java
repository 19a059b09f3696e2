package vn.motcua.benchmarks;

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
import java.util.function.Consumer;
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
 * The plain way at the same durability: insert a document for the majority, wait, produce its event
 * with all acknowledgements, wait. No HTTP, no rules, and no promise should the process die between
 * the two.
 */
final class InsertThenProduce implements EventPath {

  private static final String TOPIC = "insert-then-produce";

  private final ConsumerRecord<String, byte[]> sample;
  private final String text;
  private final MongoClient mongo;
  private final MongoCollection<Document> collection;
  private final KafkaProducer<String, byte[]> producer;
  private final Consumption consumption;
  private volatile Consumer<String> listener = key -> {};

  private InsertThenProduce(ConsumerRecord<String, byte[]> sample, Backbone backbone) {
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
        Consumption.of(backbone.bootstrapServers(), TOPIC, record -> listener.accept(record.key()));
  }

  /** Writes and produces the like of one event. */
  static InsertThenProduce of(ConsumerRecord<String, byte[]> sample, Backbone backbone)
      throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", backbone.bootstrapServers()))) {
      var topic = new NewTopic(TOPIC, Optional.of(Topic.PARTITIONS), Optional.empty());
      admin.createTopics(List.of(topic)).all().get();
    }
    return new InsertThenProduce(sample, backbone);
  }

  @Override
  public List<String> ready(int count) {
    return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
  }

  @Override
  public Mono<Void> send(String key) {
    return Mono.from(collection.insertOne(new Document("_id", key).append("event", text)))
        .then(produce(key));
  }

  @Override
  public void onConsumed(Consumer<String> newListener) {
    listener = newListener;
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
            new ProducerRecord<>(TOPIC, null, key, sample.value(), sample.headers()),
            (metadata, failure) -> {
              if (failure == null) {
                sink.success();
              } else {
                sink.error(failure);
              }
            }));
  }
}
