package vn.motcua.aggregate.store;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/**
 * End of a history: all that is needed to append to it without reading it.
 *
 * @param lastPublished id of the last entry that was published; empty = none yet
 * @param published entries published so far, by topic
 * @param privateRecords newest private records by name, without their content
 */
record Head(
    long sequence,
    Instant time,
    String hash,
    String lastPublished,
    Map<String, Long> published,
    Map<String, PrivateRecord> privateRecords) {

  static final Head START = new Head(0, Instant.EPOCH, "", "", Map.of(), Map.of());

  Document toDocument() {
    var topics = new Document();
    published.forEach((topic, count) -> topics.append(FieldName.of(topic), count));
    var records = new Document();
    privateRecords.forEach((name, record) -> records.append(name, record.head()));
    return new Document("sequence", sequence)
        .append("time", Date.from(time))
        .append("hash", hash)
        .append("lastPublished", lastPublished)
        .append("published", topics)
        .append("privateRecords", records);
  }

  static Head of(Document document) {
    var published = new HashMap<String, Long>();
    document
        .get("published", Document.class)
        .forEach(
            (name, count) -> published.put(FieldName.read(name), ((Number) count).longValue()));
    var records = new HashMap<String, PrivateRecord>();
    document
        .get("privateRecords", Document.class)
        .forEach((name, head) -> records.put(name, PrivateRecord.of(name, (Document) head)));
    return new Head(
        document.getLong("sequence"),
        document.getDate("time").toInstant(),
        document.getString("hash"),
        document.get("lastPublished", ""),
        Map.copyOf(published),
        Map.copyOf(records));
  }
}
