package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
  private static final Duration LOOK_EVERY = Duration.ofSeconds(15);
  private static final int MOST = 1000;

  private final MongoCollection<Document> letters;
  private final Differences differences;
  private final String group;
  private final Clock clock;
  private Instant nextLook = Instant.MIN;

  ReusedSequences(MongoDatabase database, String group, Differences differences, Clock clock) {
    this.letters = database.getCollection(DeadLetters.COLLECTION);
    this.differences = differences;
    this.group = group;
    this.clock = clock;
  }

  /**
   * Reports those that are new, and drops those that were decided; not at every call. Of very many
   * open ones the oldest count, and none is dropped until those that are left can be seen whole.
   */
  void look() {
    var now = clock.instant();
    if (now.isBefore(nextLook)) {
      return;
    }
    nextLook = now.plus(LOOK_EVERY);
    var letters = open();
    var open = new LinkedHashMap<String, Difference>();
    letters.stream()
        .limit(MOST)
        .flatMap(letter -> difference(letter).stream())
        .forEach(each -> open.putIfAbsent(each.id(), each));
    if (letters.size() <= MOST) {
      differences.removeOthers(Kind.REUSED, open.keySet());
    }
    open.keySet().removeAll(differences.standing(open.keySet()));
    open.values().forEach(each -> differences.report(each, UNTIL_LOOKED_AT));
  }

  /** Oldest first; one more than are looked at tells that there are more. */
  private List<Document> open() {
    return letters
        .find(new Document("group", group).append("state", "OPEN").append("reason", REASON))
        .sort(new Document("at", 1))
        .limit(MOST + 1)
        .into(new ArrayList<>());
  }

  private Optional<Difference> difference(Document letter) {
    var arrival = Arrival.of(letter.get("event", Document.class));
    return arrival.envelope().map(event -> difference(arrival.topic(), event));
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
