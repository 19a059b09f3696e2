package vn.motcua.event.delivery.listening;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import vn.motcua.event.contract.Topic;

/** Builds the container that polls the broker: one consumer, batches, read committed. */
final class ListenerContainer {

  private final EventListener.ListenerParts parts;

  ListenerContainer(EventListener.ListenerParts parts) {
    this.parts = parts;
  }

  ConcurrentMessageListenerContainer<String, byte[]> start(
      EventListening listening, EventConsumer consumer) {
    var factory =
        new DefaultKafkaConsumerFactory<>(
            consumerProperties(), new StringDeserializer(), new ByteArrayDeserializer());
    var container =
        new ConcurrentMessageListenerContainer<>(factory, properties(listening, consumer));
    container.setBeanName(parts.service() + "-listener");
    container.setCommonErrorHandler(untilItWorks());
    container.setConcurrency(1);
    container.start();
    return container;
  }

  private ContainerProperties properties(EventListening listening, EventConsumer consumer) {
    var properties = new ContainerProperties(topics(listening));
    properties.setGroupId(listening.group());
    properties.setClientId(parts.service() + "-listener");
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setMessageListener(consumer);
    properties.setPollTimeout(500);
    // An offset that is lost brings repeats, which the marks tell.
    properties.setSyncCommits(false);
    properties.setShutdownTimeout(Duration.ofSeconds(10).toMillis());
    properties.setListenerTaskExecutor(new SimpleAsyncTaskExecutor(parts.service() + "-listener-"));
    return properties;
  }

  /** Checkpoints come on the control topic. */
  private static String[] topics(EventListening listening) {
    return Stream.concat(listening.topicNames().stream(), Stream.of(Topic.CONTROL.topicName()))
        .distinct()
        .toArray(String[]::new);
  }

  /**
   * The same batch again, the partitions paused and the broker polled meanwhile: only an outage
   * comes this far.
   */
  private static DefaultErrorHandler untilItWorks() {
    var pauses = new ExponentialBackOff(250, 2);
    pauses.setMaxInterval(Duration.ofSeconds(5).toMillis());
    var handler = new DefaultErrorHandler(pauses);
    handler.setClassifications(Map.of(), true);
    return handler;
  }

  private Map<String, Object> consumerProperties() {
    var properties = new HashMap<>(parts.consumerProperties());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    properties.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    parts
        .instance()
        .ifPresent(instance ->
            properties.put(
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, parts.service() + "-" + instance));
    // The same partition of each topic belongs to the same replica: a key has one place.
    properties.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(RangeAssignor.class));
    return properties;
  }
}
