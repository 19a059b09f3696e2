package vn.motcua.event.delivery.listening;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what need not survive a crash, because it is asked again or kept elsewhere: requests on the
 * control topic, copies of dead letters.
 */
final class PlainProducer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PlainProducer.class);

  private final KafkaProducer<String, byte[]> producer;

  PlainProducer(String service, Map<String, Object> configured) {
    var properties = new HashMap<>(configured);
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-aside");
    this.producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
  }

  void send(ProducerRecord<String, byte[]> record) {
    producer.send(
        record,
        (metadata, error) -> {
          if (error != null) {
            LOG.warn("not sent now topic={}", record.topic(), error);
          }
        });
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
