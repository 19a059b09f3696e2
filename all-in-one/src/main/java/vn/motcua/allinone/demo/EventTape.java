package vn.motcua.allinone.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the public topics from their beginning as a stranger would: a plain consumer, nothing of
 * ours.
 */
final class EventTape {

  private static final List<String> PUBLIC_TOPICS =
      List.of("motcua.dossier", "motcua.routing", "motcua.document", "motcua.notice");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String bootstrapServers;

  EventTape(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** One JSON object for each event, by the time it was published. */
  List<String> lines() {
    try (var consumer =
        new KafkaConsumer<String, byte[]>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return readToEnd(consumer, partitions).stream()
          .sorted(
              Comparator.<ConsumerRecord<String, byte[]>>comparingLong(ConsumerRecord::timestamp))
          .map(EventTape::line)
          .toList();
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    return PUBLIC_TOPICS.stream()
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  private static List<ConsumerRecord<String, byte[]>> readToEnd(
      KafkaConsumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
    var ends = consumer.endOffsets(partitions);
    var records = new ArrayList<ConsumerRecord<String, byte[]>>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(Duration.ofMillis(500)).forEach(records::add);
    }
    return records;
  }

  private static String line(ConsumerRecord<String, byte[]> event) {
    var line = new LinkedHashMap<String, Object>();
    line.put("topic", event.topic());
    line.put("partition", event.partition());
    line.put("offset", event.offset());
    line.put("key", event.key());
    var headers = new LinkedHashMap<String, String>();
    for (Header header : event.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    line.put("headers", headers);
    line.put("value", JSON.readTree(event.value()));
    return JSON.writeValueAsString(line);
  }
}
