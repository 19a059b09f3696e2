package vn.motcua.chaos.stage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.motcua.chaos.checker.Found;
import vn.motcua.event.contract.Topic;

/** Reads topics from their beginning as any stranger may: a plain consumer, read committed. */
final class Topics {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> properties;

  Topics(Map<String, Object> client) {
    this.properties = client;
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
  }

  List<Found> read(Topic topic) {
    var found = new ArrayList<Found>();
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(number -> new TopicPartition(topic.topicName(), number))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(record -> found.add(found(record)));
      }
    }
    return found;
  }

  private static Found found(ConsumerRecord<String, String> record) {
    var headers = record.headers();
    return new Found(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        text(headers, "ce_source"),
        Long.parseLong(text(headers, "ce_sequence")),
        text(headers, "ce_id"),
        text(headers, "ce_type"),
        record.value());
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
