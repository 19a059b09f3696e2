package vn.motcua.allinone.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the public topics from their beginning as an integrator would: a plain consumer, the file
 * of his account, nothing else of ours.
 */
final class EventTape {

  private static final List<String> PUBLIC_TOPICS =
      List.of("motcua.dossier", "motcua.routing", "motcua.document", "motcua.notice");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path account;

  EventTape(Path account) {
    this.account = account;
  }

  /** One JSON object for each event, by the time it was published. */
  List<String> lines() throws IOException {
    try (var consumer =
        new KafkaConsumer<String, byte[]>(
            settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
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

  private Properties settings() throws IOException {
    var settings = new Properties();
    try (var file = Files.newBufferedReader(account)) {
      settings.load(file);
    }
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    return settings;
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
