package vn.motcua.notification;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.exchange.Contact;

/** Publishes what intake would, on a real broker; the service has created the topics. */
final class IntakeStandIn implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final Map<String, Integer> sequences = new ConcurrentHashMap<>();

  IntakeStandIn(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes an event of a dossier; gives its id. */
  String publish(String dossierId, Object event) {
    return publish(dossierId, event, UUID.randomUUID().toString(), nextSequence(dossierId));
  }

  /** Publishes an event as what it was before, as a producer that repeats itself would. */
  String publish(String dossierId, Object event, String id, int sequence) {
    var json = WireJson.write(event).getBytes(StandardCharsets.UTF_8);
    send(
        dossierId,
        event.getClass(),
        "intake-service/dossier/" + dossierId + "@1",
        id,
        sequence,
        json);
    return id;
  }

  int nextSequence(String dossierId) {
    return sequences.merge(dossierId, 1, Integer::sum);
  }

  void contact(String dossierId, int version, String mobile, String email, String language) {
    var contact = new Contact(dossierId, version, "Nguyễn Thị Lan", mobile, email, language);
    var json = WireJson.write(contact).getBytes(StandardCharsets.UTF_8);
    sendContact(dossierId, version, json);
  }

  void eraseContact(String dossierId, int version) {
    sendContact(dossierId, version, null);
  }

  private void sendContact(String dossierId, int version, byte[] json) {
    var source = "intake-service/dossier/" + dossierId + "@1";
    send(dossierId, Contact.class, source, source + "/contact/" + version, version, json);
  }

  private void send(
      String key, Class<?> record, String source, String id, int sequence, byte[] json) {
    var type = EventCatalogue.byRecord(record);
    var headers = new ArrayList<String[]>();
    headers.add(new String[] {"ce_specversion", "1.0"});
    headers.add(new String[] {"ce_id", id});
    headers.add(new String[] {"ce_source", source});
    headers.add(new String[] {"ce_type", type.name()});
    headers.add(new String[] {"ce_subject", key});
    headers.add(new String[] {"ce_time", OffsetDateTime.now(ZoneOffset.UTC).toString()});
    headers.add(new String[] {"ce_sequence", Integer.toString(sequence)});
    headers.add(new String[] {"content-type", "application/json"});
    var message = new ProducerRecord<>(type.topic().topicName(), key, json);
    headers.forEach(
        header -> message.headers().add(header[0], header[1].getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(message).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
