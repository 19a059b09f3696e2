package vn.motcua.aggregate.store;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A record for named readers that an aggregate carries beside its history, because it may hold
 * personal data; only its newest version lives.
 *
 * @param name name within its aggregate, for example {@code contact}
 * @param version rises with each change, erasure included
 * @param json value on the wire; null = erased
 */
public record PrivateRecord(
    String name, String type, String topic, String key, long version, @Nullable String json) {

  /** Whether only a tombstone is left. */
  public boolean erased() {
    return json == null;
  }

  Document toDocument() {
    var document = head();
    if (json != null) {
      document.append("json", json);
    }
    return document;
  }

  Document head() {
    return new Document("type", type)
        .append("topic", topic)
        .append("key", key)
        .append("version", version);
  }

  /** Record from its stored form. */
  public static PrivateRecord of(String name, Document document) {
    return new PrivateRecord(
        name,
        document.getString("type"),
        document.getString("topic"),
        document.getString("key"),
        document.getLong("version"),
        document.getString("json"));
  }
}
