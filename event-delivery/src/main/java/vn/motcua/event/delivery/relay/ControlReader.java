package vn.motcua.event.delivery.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.control.RepublicationRequested;
import vn.motcua.event.delivery.envelope.EnvelopeReader;
import vn.motcua.event.delivery.envelope.Source;

/**
 * Hears the control topic for requests to this service's relay. It keeps no offsets: who has a gap
 * asks until it is closed.
 */
final class ControlReader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ControlReader.class);

  private final String service;
  private final RequestQueue requests;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread;
  private volatile boolean closing;

  ControlReader(String service, Map<String, Object> configured, RequestQueue requests) {
    var properties = new HashMap<>(configured);
    properties.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-relay-control");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    this.service = service;
    this.requests = requests;
    this.consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    this.thread = Thread.ofPlatform().daemon().name(service + "-relay-control").start(this::listen);
  }

  private void listen() {
    try (consumer) {
      consumer.assign(
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(each -> new TopicPartition(Topic.CONTROL.topicName(), each))
              .toList());
      while (!closing) {
        poll();
      }
    } catch (WakeupException closed) {
      LOG.debug("control reader ends service={}", service);
    }
  }

  private void poll() {
    try {
      consumer.poll(Duration.ofSeconds(1)).forEach(this::take);
    } catch (WakeupException closed) {
      throw closed;
    } catch (RetriableException outage) {
      LOG.debug("control topic cannot be read now", outage);
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    } catch (RuntimeException defect) {
      LOG.error("control topic cannot be read", defect);
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    var wanted = EventCatalogue.byRecord(RepublicationRequested.class).name();
    EnvelopeReader.read(record.headers(), record.key())
        .filter(event -> event.type().equals(wanted))
        .ifPresent(event -> take(record.value()));
  }

  private void take(byte[] value) {
    try {
      var request = WireJson.read(value, RepublicationRequested.class);
      if (Source.parse(request.producer()).filter(this::isOurs).isPresent()) {
        requests.offer(request);
      }
    } catch (RuntimeException unreadable) {
      LOG.warn("a control message cannot be read", unreadable);
    }
  }

  private boolean isOurs(Source source) {
    return source.service().equals(service);
  }

  @Override
  public void close() {
    closing = true;
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
