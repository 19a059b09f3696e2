package vn.motcua.notification.webhook.adapter.kafka;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import vn.motcua.event.contract.Topic;
import vn.motcua.notification.webhook.application.TakeEvents;
import vn.motcua.notification.webhook.domain.Event;

/**
 * Reads the public topics in a group of its own. An event is passed on as it stands, also one of a
 * type that this version does not know, and taking it over twice is harmless; the listener of
 * event-delivery, made for typed handlers with marks, would add nothing. Offsets are committed
 * after a batch is stored; a batch that cannot be stored is tried until it can. The offsets are the
 * broker's alone: who restores the database must put the group back too, or events are lost.
 */
final class WebhookListening implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookListening.class);
  private static final long LONGEST_PAUSE = 5_000;

  private final Map<String, Object> kafka;
  private final String group;
  private final @Nullable String instance;
  private final TakeEvents takeEvents;
  private @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

  WebhookListening(
      Map<String, Object> kafka, String group, @Nullable String instance, TakeEvents takeEvents) {
    this.kafka = kafka;
    this.group = group;
    this.instance = instance;
    this.takeEvents = takeEvents;
  }

  @Override
  public synchronized void start() {
    if (container == null) {
      var factory =
          new DefaultKafkaConsumerFactory<>(
              consumer(), new StringDeserializer(), new ByteArrayDeserializer());
      var fresh = new ConcurrentMessageListenerContainer<>(factory, properties());
      fresh.setBeanName("webhook-listener");
      fresh.setConcurrency(1);
      fresh.setCommonErrorHandler(untilItWorks());
      fresh.start();
      container = fresh;
    }
  }

  @Override
  public synchronized void stop() {
    if (container != null) {
      container.stop();
      container = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return container != null;
  }

  private void take(List<ConsumerRecord<String, byte[]>> records) {
    takeEvents.handle(records.stream().flatMap(WebhookListening::event).toList());
  }

  private static Stream<Event> event(ConsumerRecord<String, byte[]> record) {
    var event = CloudEventJson.read(record);
    if (event.isEmpty()) {
      LOG.warn(
          "a record is no event and is passed over topic={} partition={} offset={}",
          record.topic(),
          record.partition(),
          record.offset());
    }
    return event.stream();
  }

  private ContainerProperties properties() {
    var properties = new ContainerProperties(publicTopics());
    properties.setGroupId(group);
    properties.setClientId("notification-webhooks");
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setPollTimeout(500);
    properties.setMessageListener((BatchMessageListener<String, byte[]>) this::take);
    properties.setListenerTaskExecutor(new SimpleAsyncTaskExecutor("webhook-listener-"));
    return properties;
  }

  private static String[] publicTopics() {
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.reach() == Topic.Reach.PUBLIC)
        .map(Topic::topicName)
        .toArray(String[]::new);
  }

  private static DefaultErrorHandler untilItWorks() {
    var pauses = new ExponentialBackOff(250, 2);
    pauses.setMaxInterval(LONGEST_PAUSE);
    var handler = new DefaultErrorHandler(pauses);
    handler.setClassifications(Map.of(), true);
    return handler;
  }

  private Map<String, Object> consumer() {
    var consumer = new HashMap<>(kafka);
    consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    consumer.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    consumer.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    // On a new broker the topics come into being a moment later; look again soon.
    consumer.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    if (instance != null) {
      consumer.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "notification-webhooks-" + instance);
    }
    // The same partition of each topic belongs to the same replica: a key has one place.
    consumer.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(RangeAssignor.class));
    return consumer;
  }
}
