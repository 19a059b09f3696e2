package vn.motcua.event.contract.invented;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.EventType;

/**
 * One event as it would stand on the broker.
 *
 * @param sequence position among what the source published on the type's topic, from 1
 * @param cause id of the event that caused it
 * @param value record of the event
 */
public record InventedEvent(
    EventType<?> type,
    String key,
    String id,
    String source,
    Instant time,
    long sequence,
    @Nullable String cause,
    Object value) {

  /** Headers of the record, in the order in which the services write them. */
  public Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_source", source);
    headers.put("ce_type", type.name());
    headers.put("content-type", "application/json");
    headers.put("ce_dataschema", type.dataSchema().toString());
    headers.put("ce_subject", key);
    headers.put("ce_time", time.toString());
    headers.put("ce_sequence", Long.toString(sequence));
    if (cause != null) {
      headers.put("ce_causationid", cause);
    }
    return headers;
  }
}
