package vn.motcua.chaos.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.motcua.chaos.service.World;
import vn.motcua.chaos.stage.Stage;
import vn.motcua.event.contract.Topic;

/** What befalls the services themselves. */
final class Services {

  private static final Duration BACKLOG = Duration.ofSeconds(3);
  private static final Duration STAY = Duration.ofMillis(600);
  private static final Duration AWAY = Duration.ofMillis(400);

  private Services() {}

  /** The one that publishes; sometimes long enough for the other to take over. */
  static void deskKilled(Stage stage, Random random, Pace pace) throws Exception {
    var desk = stage.publishingDesk();
    desk.kill();
    Thread.sleep(random.nextInt(9000));
    stage.revive(desk);
  }

  /** Both are held until work has gathered, woken, and killed while they are at it. */
  static void readerKilledInMidBatch(Stage stage, Random random, Pace pace) throws Exception {
    for (var reader : stage.readers()) {
      reader.pause();
    }
    Thread.sleep(BACKLOG);
    for (var reader : stage.readers()) {
      reader.wake();
    }
    Thread.sleep(50 + random.nextInt(500));
    for (var reader : stage.readers()) {
      reader.kill();
    }
    Thread.sleep(random.nextInt(2000));
    stage.readers().forEach(stage::revive);
  }

  /** Its partitions go to the other meanwhile; then it goes on where it stood. */
  static void readerPaused(Stage stage, Random random, Pace pace) throws Exception {
    var reader = stage.readers().get(random.nextInt(stage.readers().size()));
    reader.pause();
    Thread.sleep(pace.readerPaused());
    reader.wake();
  }

  /** The other takes the lease meanwhile; then two believe that they have it. */
  static void bothRelaysAlive(Stage stage, Random random, Pace pace) throws Exception {
    var desk = stage.publishingDesk();
    desk.pause();
    Thread.sleep(pace.relayPaused());
    desk.wake();
  }

  /** A member that takes partitions, reads, commits nothing, and leaves. */
  static void rebalanceEverySecond(Stage stage, Random random, Pace pace) throws Exception {
    long end = System.nanoTime() + pace.rebalancing().toNanos();
    while (System.nanoTime() < end) {
      try (var member = member(stage)) {
        member.subscribe(
            List.of(
                Topic.DOSSIER.topicName(), Topic.NOTICE.topicName(), Topic.CONTACT.topicName()));
        long leave = System.nanoTime() + STAY.toNanos();
        while (System.nanoTime() < leave) {
          member.poll(Duration.ofMillis(100));
        }
      }
      Thread.sleep(AWAY);
    }
  }

  private static KafkaConsumer<String, byte[]> member(Stage stage) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            stage.broker().servers(),
            ConsumerConfig.GROUP_ID_CONFIG,
            World.GROUP,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
            List.of(RangeAssignor.class)),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
