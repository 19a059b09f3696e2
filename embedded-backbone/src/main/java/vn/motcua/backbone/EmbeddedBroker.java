package vn.motcua.backbone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker and controller (KRaft, one node) in this JVM, on the loopback interface only.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the broker on its folder, which is formatted when it is fresh.
   *
   * @param folder where the log lives; kept between runs
   * @throws BackboneException when it cannot start; the message says why
   */
  public static EmbeddedBroker start(Path folder, int port, int controllerPort) {
    return start(folder, settings(folder, port, controllerPort), port, controllerPort);
  }

  /**
   * {@link #start(Path, int, int)} for users who sign in, and may do only what access lists allow.
   */
  public static EmbeddedBroker start(Path folder, int port, int controllerPort, BrokerUsers users) {
    var settings = settings(folder, port, controllerPort);
    settings.putAll(access(users));
    return start(folder, settings, port, controllerPort);
  }

  private static EmbeddedBroker start(
      Path folder, Properties settings, int port, int controllerPort) {
    LocalPorts.requireFree("Kafka", port);
    LocalPorts.requireFree("Kafka (controller)", controllerPort);
    try {
      Files.createDirectories(folder);
      format(folder);
      var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(server, port);
    } catch (IOException failure) {
      throw new BackboneException(
          "Kafka không dùng được thư mục " + folder + ".",
          "Kafka cannot use its folder " + folder + ".",
          failure);
    }
  }

  /** Value of {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws IOException {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    var formatter =
        new Formatter()
            .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
            .setNodeId(1)
            .setClusterId(Uuid.randomUuid().toString())
            .addDirectory(folder.toString())
            .setMetadataLogDirectory(folder.toString())
            .setControllerListenerName("CONTROLLER")
            .setReleaseVersion(MetadataVersion.latestProduction())
            .setIgnoreFormatted(true);
    try {
      formatter.run();
    } catch (IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new BackboneException(
          "Kafka không định dạng được thư mục " + folder + ".",
          "Kafka cannot format its folder " + folder + ".",
          failure);
    }
  }

  private static Properties access(BrokerUsers users) {
    var settings = new Properties();
    settings.put(
        "listener.security.protocol.map", "PLAIN:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    settings.put("sasl.enabled.mechanisms", "PLAIN");
    settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    settings.put("sasl.mechanism.controller.protocol", "PLAIN");
    for (var listener : new String[] {"plain", "controller"}) {
      settings.put("listener.name." + listener + ".plain.sasl.jaas.config", users.known());
    }
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", users.superUsers());
    return settings;
  }

  private static Properties settings(Path folder, int port, int controllerPort) {
    var settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners", "PLAIN://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAIN://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "PLAIN:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "PLAIN");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("log.dirs", folder.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("group.initial.rebalance.delay.ms", "0");
    for (var topic : new String[] {"offsets.topic", "share.coordinator.state.topic"}) {
      settings.put(topic + ".replication.factor", "1");
    }
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024));
    // One machine has no second replica to recover from: bound what a power cut can take.
    settings.put("log.flush.interval.ms", "1000");
    return settings;
  }
}
