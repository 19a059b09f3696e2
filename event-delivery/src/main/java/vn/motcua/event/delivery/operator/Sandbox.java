package vn.motcua.event.delivery.operator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.Topic;

/**
 * An integrator's own topic, which a replay writes to; made by the first one. A replayed record has
 * the headers of the original and one more, and the time of its replay, lest retention take it.
 */
final class Sandbox implements AutoCloseable {

  /** Marks what was told again. */
  static final String REPLAYED = "motcua_replayed";

  private static final byte[] TRUE = "true".getBytes(StandardCharsets.UTF_8);
  private static final Pattern NAME =
      Pattern.compile("motcua\\.sandbox\\.[a-z0-9][a-z0-9.-]{0,80}");
  private static final Duration KEPT = Duration.ofDays(7);
  private static final long PATIENCE_SECONDS = 20;

  private final String topic;
  private final KafkaProducer<String, byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  private Sandbox(String topic, KafkaProducer<String, byte[]> producer) {
    this.topic = topic;
    this.producer = producer;
  }

  static boolean isNamed(String topic) {
    return NAME.matcher(topic).matches();
  }

  /** Opens a topic of such a name, and creates it when it is not there. */
  static Sandbox open(
      String topic,
      @Nullable Short replication,
      Map<String, Object> admin,
      Map<String, Object> producer)
      throws InterruptedException, ExecutionException, TimeoutException {
    create(topic, replication, admin);
    var properties = new HashMap<>(producer);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    return new Sandbox(
        topic, new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer()));
  }

  private static void create(
      String topic, @Nullable Short replication, Map<String, Object> properties)
      throws InterruptedException, ExecutionException, TimeoutException {
    var wanted =
        new NewTopic(topic, Optional.of(Topic.PARTITIONS), Optional.ofNullable(replication))
            .configs(Map.of("retention.ms", Long.toString(KEPT.toMillis())));
    try (var admin = Admin.create(properties)) {
      admin.createTopics(List.of(wanted)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      if (!(refused.getCause() instanceof TopicExistsException)) {
        throw refused;
      }
    }
  }

  void write(ProducerRecord<String, byte[]> original) {
    var record =
        new ProducerRecord<>(
            topic, null, null, original.key(), original.value(), original.headers());
    record.headers().add(REPLAYED, TRUE);
    producer.send(record, (metadata, error) -> failure.compareAndSet(null, error));
  }

  /** Waits until everything stands on the topic. */
  void finish() {
    producer.flush();
    var refused = failure.get();
    if (refused != null) {
      throw new KafkaException("a replayed event was refused", refused);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
