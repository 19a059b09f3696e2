package vn.motcua.chaos.stage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.motcua.backbone.LocalPorts;
import vn.motcua.chaos.service.BrokerMain;
import vn.motcua.event.contract.Topic;

/** The broker, a process of its own that keeps its log, and what a stranger may do to it. */
public final class Broker implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final int port = LocalPorts.free();
  private final Child process;

  Broker(Path folder) {
    this.process =
        new Child(
            "broker",
            folder,
            384,
            BrokerMain.class,
            List.of(
                folder.resolve("kafka").toString(),
                Integer.toString(port),
                Integer.toString(LocalPorts.free())));
  }

  public String servers() {
    return "127.0.0.1:" + port;
  }

  public Child process() {
    return process;
  }

  /** Starts it and waits until it answers. */
  public void start() throws InterruptedException {
    process.start();
    Patience.until("the broker answers", START_LIMIT, this::answers);
  }

  private boolean answers() throws Exception {
    try (var admin = admin()) {
      admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
      return true;
    }
  }

  Admin admin() {
    return Admin.create(client());
  }

  Map<String, Object> client() {
    return new HashMap<>(Map.of("bootstrap.servers", servers()));
  }

  /** Deletes a topic with all it holds and makes it anew, empty. */
  public void recreate(Topic topic) throws InterruptedException {
    var name = topic.topicName();
    try (var admin = admin()) {
      Patience.until("the topic goes", START_LIMIT, () -> delete(admin, name));
      Patience.until("the topic comes", START_LIMIT, () -> create(admin, topic));
    }
  }

  private static boolean delete(Admin admin, String name) throws Exception {
    if (admin.listTopics().names().get().contains(name)) {
      admin.deleteTopics(List.of(name)).all().get();
      return false;
    }
    return true;
  }

  private static boolean create(Admin admin, Topic topic)
      throws InterruptedException, ExecutionException {
    var retention = Long.toString(Duration.ofDays(topic.retentionDays()).toMillis());
    var fresh =
        new NewTopic(topic.topicName(), Optional.of(Topic.PARTITIONS), Optional.empty())
            .configs(Map.of("cleanup.policy", "delete", "retention.ms", retention));
    admin.createTopics(List.of(fresh)).all().get();
    return true;
  }

  /** Puts a record on a topic past every relay. */
  public void plant(ProducerRecord<String, byte[]> record) throws Exception {
    try (var producer =
        new KafkaProducer<>(client(), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }

  /** An event of a stranger, with the key of one of ours. */
  public static ProducerRecord<String, byte[]> strange(
      Topic topic, String key, String id, String type) {
    var record =
        new ProducerRecord<>(topic.topicName(), key, "{}".getBytes(StandardCharsets.UTF_8));
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", id);
    header(record, "ce_source", "stranger/thing/" + id + "@1");
    header(record, "ce_type", type);
    header(record, "ce_time", "2026-11-23T02:00:00Z");
    header(record, "ce_sequence", "1");
    return record;
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    process.close();
  }
}
