package vn.motcua.allinone;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.motcua.event.contract.Topic;

/** A plain client under one account: what may it do? */
final class BrokerClient {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Map<String, Object> account;

  BrokerClient(Map<String, Object> account) {
    this.account = new HashMap<>(account);
    this.account.putIfAbsent("default.api.timeout.ms", (int) PATIENCE.toMillis());
    this.account.put("max.block.ms", PATIENCE.toMillis());
  }

  void write(Topic topic) throws Exception {
    try (var producer =
        new KafkaProducer<>(account, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic.topicName(), "key", "value")).get();
    }
  }

  /** Reads a topic to its end; answers how many records it got. */
  long read(Topic topic) {
    try (var consumer = consumer(account)) {
      var partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      long records = 0;
      do {
        records += consumer.poll(Duration.ofMillis(500)).count();
      } while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue()));
      return records;
    }
  }

  /** Commits the beginning of a topic for a group. */
  void commit(Topic topic, String group) {
    var settings = new HashMap<>(account);
    settings.put("group.id", group);
    try (var consumer = consumer(settings)) {
      consumer.commitSync(
          Map.of(new TopicPartition(topic.topicName(), 0), new OffsetAndMetadata(0)));
    }
  }

  private static KafkaConsumer<String, String> consumer(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }
}
