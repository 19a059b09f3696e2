package vn.motcua.aggregate.store;

import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.EventCatalogue;

/**
 * A fact to be appended to the history of an aggregate.
 *
 * @param topic null = kept, never published
 * @param key key of the record on the topic: the dossier id where there is a dossier
 */
public record NewEvent(String type, @Nullable String topic, String key, String json) {

  /** An event of the published language; its wire name and topic come from the catalogue. */
  public static NewEvent of(Object eventRecord, String key) {
    var type = EventCatalogue.byRecord(eventRecord.getClass());
    return new NewEvent(type.name(), type.topic().topicName(), key, WireJson.write(eventRecord));
  }

  /** An entry that stays in the history and is never published; no personal data here either. */
  public static NewEvent unpublished(String type, Object value, String key) {
    return new NewEvent(type, null, key, WireJson.write(value));
  }
}
