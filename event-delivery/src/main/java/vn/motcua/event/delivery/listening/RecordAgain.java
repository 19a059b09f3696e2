package vn.motcua.event.delivery.listening;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one record from the broker once more: what is private is kept nowhere else. */
final class RecordAgain {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, Object> properties;

  RecordAgain(String service, Map<String, Object> configured) {
    this.properties = new HashMap<>(configured);
    properties.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-again");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
  }

  /** Empty when a newer record of its key has taken its place. */
  Optional<Arrival> read(DeadLetter letter) {
    var place = new TopicPartition(letter.topic(), letter.partition());
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(place));
      consumer.seek(place, letter.offset());
      for (var record : consumer.poll(PATIENCE).records(place)) {
        if (record.offset() == letter.offset()) {
          return Optional.of(Arrival.of(record));
        }
      }
      return Optional.empty();
    }
  }
}
