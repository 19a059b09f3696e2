package vn.motcua.notification.webhook.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;
import vn.motcua.event.delivery.envelope.EnvelopeReader;
import vn.motcua.event.delivery.envelope.EventHeaders;
import vn.motcua.notification.webhook.domain.Event;

/**
 * A record of a public topic as a structured CloudEvent (CloudEvents 1.0, JSON format 1.0.2): every
 * {@code ce_} header is an attribute, the value is {@code data}, unchanged.
 */
final class CloudEventJson {

  private static final String PREFIX = "ce_";
  private static final JsonMapper JSON = JsonMapper.shared();

  private CloudEventJson() {}

  /** Empty when the record is no event, or its value no JSON. */
  static Optional<Event> read(ConsumerRecord<String, byte[]> record) {
    return EnvelopeReader.read(record.headers(), record.key())
        .filter(_ -> isJson(record.value()))
        .map(envelope -> event(record, envelope));
  }

  private static Event event(ConsumerRecord<String, byte[]> record, EventHeaders envelope) {
    return new Event(
        record.topic(),
        envelope.key(),
        envelope.source(),
        envelope.id(),
        envelope.type(),
        envelope.time(),
        body(record, envelope));
  }

  private static String body(ConsumerRecord<String, byte[]> record, EventHeaders envelope) {
    var body = JSON.createObjectNode();
    for (Header header : record.headers()) {
      if (header.key().startsWith(PREFIX) && header.value() != null) {
        body.put(header.key().substring(PREFIX.length()), new String(header.value(), UTF_8));
      }
    }
    body.put("partitionkey", envelope.key());
    body.put("datacontenttype", "application/json");
    body.putRawValue("data", new RawValue(new String(record.value(), UTF_8)));
    return JSON.writeValueAsString(body);
  }

  private static boolean isJson(byte[] value) {
    if (value == null) {
      return false;
    }
    try {
      return !JSON.readTree(value).isMissingNode();
    } catch (JacksonException broken) {
      return false;
    }
  }
}
