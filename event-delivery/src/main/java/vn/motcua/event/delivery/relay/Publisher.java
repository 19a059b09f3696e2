package vn.motcua.event.delivery.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes batches, each in one transaction. Opening one fences every older one of the same name:
 * the broker itself refuses a relay that wakes up late.
 */
final class Publisher implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;

  private Publisher(KafkaProducer<String, byte[]> producer) {
    this.producer = producer;
  }

  static Publisher open(String relay, Map<String, Object> configured) {
    var properties = new HashMap<>(configured);
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, relay);
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, relay);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.putIfAbsent(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
    properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 12_000);
    properties.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 6_000);
    // Every transaction ends with a flush: lingering keeps its records in one request.
    properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 1_000);
    properties.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    var producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
      return new Publisher(producer);
    } catch (RuntimeException refused) {
      producer.close(Duration.ZERO);
      throw refused;
    }
  }

  /** All of them or, for readers of what is committed, none. */
  void publish(List<ProducerRecord<String, byte[]>> records) {
    if (records.isEmpty()) {
      return;
    }
    var failure = new AtomicReference<@Nullable Exception>();
    producer.beginTransaction();
    for (var record : records) {
      producer.send(record, (metadata, error) -> failure.compareAndSet(null, error));
    }
    producer.flush();
    var refused = failure.get();
    if (refused != null) {
      throw new KafkaException("a record was refused", refused);
    }
    producer.commitTransaction();
  }

  /** An open transaction is left to the next one of the same name, which aborts it. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
