package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import vn.motcua.event.delivery.envelope.EventHeaders;
import vn.motcua.event.delivery.envelope.IdDigest;
import vn.motcua.event.delivery.envelope.Source;
import vn.motcua.event.delivery.listening.Difference.Kind;

/**
 * Producers that used a sequence twice. The second event at a reader's last place is put aside, but
 * those before it pass for repeats, since a mark knows one id only; and once the producer has
 * passed that place its checkpoints agree again. So each stays a difference until an operator has
 * decided about the event that was put aside.
 */
final class ReusedSequences {

  static final String REASON = "sequence.reused";

  private static final Duration UNTIL_LOOKED_AT = Duration.ofHours(1);
  private static final int MOST = 1000;

  private final MongoCollection<Document> letters;
  private final Differences differences;
  private final String group;
  private final Clock clock;

  ReusedSequences(MongoDatabase database, String group, Differences differences, Clock clock) {
    this.letters = database.getCollection(DeadLetters.COLLECTION);
    this.differences = differences;
    this.group = group;
    this.clock = clock;
  }

  /** Reports those that are new, and drops those that were decided. */
  void look() {
    var open = open();
    differences.of(Kind.REUSED, MOST).stream()
        .map(Difference::id)
        .filter(id -> !open.containsKey(id))
        .forEach(differences::remove);
    open.forEach((id, difference) -> {
      if (differences.find(id) == null) {
        differences.report(difference, UNTIL_LOOKED_AT);
      }
    });
  }

  private Map<String, Difference> open() {
    var found = new HashMap<String, Difference>();
    letters
        .find(new Document("group", group).append("state", "OPEN").append("reason", REASON))
        .limit(MOST)
        .forEach(letter -> {
          var arrival = Arrival.of(letter.get("event", Document.class));
          arrival
              .envelope()
              .map(event -> difference(arrival.topic(), event))
              .ifPresent(each -> found.putIfAbsent(each.id(), each));
        });
    return found;
  }

  private Difference difference(String topic, EventHeaders event) {
    var source = event.source();
    return new Difference(
        differences.id(source, topic) + "|" + Kind.REUSED,
        Kind.REUSED,
        source,
        Source.parse(source).map(Source::aggregateId).orElse(""),
        topic,
        event.key(),
        event.sequence(),
        IdDigest.of(event.id()),
        event.sequence(),
        0,
        clock.instant());
  }
}
