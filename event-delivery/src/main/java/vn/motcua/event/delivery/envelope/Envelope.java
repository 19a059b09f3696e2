package vn.motcua.event.delivery.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import vn.motcua.aggregate.store.WireJson;

/**
 * An event as a reader of its topic sees it, for people and programs without Kafka.
 *
 * @param headers by name, in the order of the record: the attributes of CloudEvents as {@code ce_…}
 * @param value what the JSON of the record says
 */
public record Envelope(
    String topic, String key, Map<String, String> headers, Map<String, Object> value) {

  public Envelope {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
  }

  /** Envelope of an event's record. */
  public static Envelope of(ProducerRecord<String, byte[]> record) {
    var headers = new LinkedHashMap<String, String>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return new Envelope(record.topic(), record.key(), headers, object(record.value()));
  }

  @SuppressWarnings("unchecked") // what a JSON object is read as
  private static Map<String, Object> object(byte[] json) {
    return WireJson.read(json, Map.class);
  }
}
