package vn.motcua.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import vn.motcua.event.contract.Topic;

/** A plain consumer that reads a topic from its beginning, as a stranger would. */
final class TopicReader implements AutoCloseable {

  private final KafkaConsumer<String, String> consumer;
  private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

  TopicReader(String bootstrapServers, Topic topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new StringDeserializer());
    var partitions =
        consumer.partitionsFor(topic.topicName()).stream()
            .map(part -> new org.apache.kafka.common.TopicPartition(part.topic(), part.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Short names of the event types of a key, once there are so many. */
  List<String> typesOf(String key, int count) {
    return await(key, count).stream().map(TopicReader::type).toList();
  }

  List<ConsumerRecord<String, String>> await(String key, int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          consumer.poll(Duration.ofMillis(200)).forEach(read::add);
          return of(key).size() >= count;
        });
    return of(key);
  }

  private List<ConsumerRecord<String, String>> of(String key) {
    return read.stream().filter(record -> key.equals(record.key())).toList();
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(Objects.requireNonNull(record.headers().lastHeader(name)).value(), UTF_8);
  }

  private static String type(ConsumerRecord<?, ?> record) {
    return header(record, "ce_type").replaceFirst("vn\\.motcua\\.", "").replaceFirst("\\.v1$", "");
  }

  @Override
  public void close() {
    consumer.close();
  }
}
