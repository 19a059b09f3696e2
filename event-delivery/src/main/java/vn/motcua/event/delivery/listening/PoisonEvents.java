package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.aggregate.store.Sha256;
import vn.motcua.event.contract.Topic;

/**
 * What happens to a poison event, one that cannot be handled: it is put aside as a dead letter in
 * the database, with a copy on a topic of its own, until an operator decides ({@link DeadLetters}).
 * Whether its key waits meanwhile: {@link EventStep}; where it is held: {@link ParkedPass}.
 */
final class PoisonEvents {

  private static final Logger LOG = LoggerFactory.getLogger(PoisonEvents.class);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> letters;
  private final PlainProducer producer;
  private final String group;
  private final Clock clock;
  private final ListeningMeters meters;

  PoisonEvents(
      MongoDatabase database,
      PlainProducer producer,
      String group,
      Clock clock,
      ListeningMeters meters) {
    this.letters = database.getCollection(DeadLetters.COLLECTION);
    this.producer = producer;
    this.group = group;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * Keeps an event, once; opens it again when what an operator decided did not help. The value of a
   * private record is kept nowhere: it stays on its own topic, where it can be erased.
   */
  void keep(Arrival record, Fault fault) {
    var isPrivate = PrivateRecords.PRIVATE.contains(record.topic());
    var arrival = isPrivate ? record.withheld() : record;
    var now = clock.instant();
    var id = id(record);
    var fresh = letter(fault, now).append("line", arrival.line());
    // Where it stands now: the topic may have been made anew since.
    var latest = new Document("event", arrival.toDocument());
    var update =
        arrival.redriven() || fault.holdsKey()
            ? new Document("$setOnInsert", fresh)
                .append("$set", latest.append("state", "OPEN"))
                .append("$inc", new Document("times", 1))
            : new Document("$setOnInsert", fresh.append("state", "OPEN").append("times", 1))
                .append("$set", latest);
    var written = letters.updateOne(new Document("_id", id), update, UPSERT);
    if (written.getUpsertedId() != null) {
      LOG.error("dead letter id={} reason={} error={}", id, fault.reason(), fault.errorName());
      meters.deadLetter(fault.reason());
      producer.send(copy(arrival, fault, now));
    }
  }

  /** The same for every repeat, another for what comes to its place in a topic made anew. */
  private String id(Arrival arrival) {
    var value = arrival.value() == null ? new byte[0] : arrival.value();
    var content = arrival.envelope().isPresent() ? "" : "|" + hex(Sha256.of(value));
    var identity = arrival.identity() + content;
    return group + "|" + hex(Sha256.of(identity.getBytes(StandardCharsets.UTF_8)));
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest, 0, 16);
  }

  private Document letter(Fault fault, Instant now) {
    return new Document("group", group)
        .append("reason", fault.reason())
        .append("error", fault.errorName())
        .append("digest", fault.digest())
        .append("attempts", fault.attempts())
        .append("firstSeen", Date.from(fault.firstSeen(now)))
        .append("at", Date.from(now))
        .append("holdsKey", fault.holdsKey());
  }

  private ProducerRecord<String, byte[]> copy(Arrival arrival, Fault fault, Instant now) {
    var copy =
        new ProducerRecord<String, byte[]>(
            Topic.DEAD_LETTERS.topicName(), null, arrival.key(), arrival.value());
    arrival.headers().forEach(header -> copy.headers().add(header));
    add(copy, "dead_letter_group", group);
    add(copy, "dead_letter_reason", fault.reason());
    add(copy, "dead_letter_error", fault.errorName());
    add(copy, "dead_letter_digest", fault.digest());
    add(copy, "dead_letter_attempts", Integer.toString(fault.attempts()));
    add(copy, "dead_letter_first_seen", fault.firstSeen(now).toString());
    add(copy, "dead_letter_position", arrival.position());
    return copy;
  }

  private static void add(ProducerRecord<String, byte[]> copy, String name, String value) {
    copy.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Why an event was put aside. */
  record Fault(
      String reason,
      @Nullable Exception error,
      int attempts,
      @Nullable Instant since,
      boolean holdsKey) {

    String errorName() {
      return error == null ? "" : error.getClass().getName();
    }

    Instant firstSeen(Instant now) {
      return since == null ? now : since;
    }

    String digest() {
      if (error == null) {
        return "";
      }
      var trace = Arrays.toString(error.getStackTrace()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(Sha256.of(trace), 0, 8);
    }
  }
}
