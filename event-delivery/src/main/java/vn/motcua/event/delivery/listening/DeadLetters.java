package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.Seen;

/**
 * What an operator may do with events that could not be handled. Each act needs a reason and is
 * recorded; doing it twice is harmless. Blocking.
 */
public final class DeadLetters {

  static final String COLLECTION = "dead_letters";

  private final MongoCollection<Document> letters;
  private final MongoCollection<Document> audit;
  private final ParkedKeys parked;
  private final SideMarks aside;
  private final SeenReader seen;
  private final String group;
  private final Clock clock;

  DeadLetters(
      MongoDatabase database,
      ParkedKeys parked,
      SideMarks aside,
      SeenReader seen,
      String group,
      Clock clock) {
    this.letters = database.getCollection(COLLECTION);
    this.audit = database.getCollection("dead_letter_audit");
    this.parked = parked;
    this.aside = aside;
    this.seen = seen;
    this.group = group;
    this.clock = clock;
  }

  void prepare() {
    letters.createIndex(Indexes.ascending("group", "state", "at"));
  }

  /** Open ones of this group, oldest first. */
  public List<DeadLetter> open(int limit) {
    var open = new Document("group", group).append("state", "OPEN");
    var found = new ArrayList<DeadLetter>();
    letters
        .find(open)
        .sort(new Document("at", 1))
        .limit(limit)
        .forEach(document -> found.add(DeadLetter.of(document)));
    return found;
  }

  /** One of them by its id. */
  public Optional<DeadLetter> show(String id) {
    return Optional.ofNullable(find(id)).map(DeadLetter::of);
  }

  /** Handles the event once more, before all others of its key. False when it is not open. */
  public boolean redrive(String id, String operator, String reason) {
    var letter = decide(id, "REDRIVEN", operator, reason);
    if (letter == null) {
      return false;
    }
    var arrival = Arrival.of(letter.get("event", Document.class)).driveAgain();
    if (!letter.getBoolean("holdsKey")) {
      parked.park(
          arrival.line(), ParkedKey.State.RETRYING, "re-driven by an operator", List.of(arrival));
    }
    parked.unhold(arrival.line());
    return true;
  }

  /** Leaves the event out: its mark gets a hole, and its key goes on. False when it is not open. */
  public boolean discard(String id, String operator, String reason) {
    var letter = decide(id, "DISCARDED", operator, reason);
    if (letter == null) {
      return false;
    }
    var arrival = Arrival.of(letter.get("event", Document.class));
    if (letter.getBoolean("holdsKey")) {
      leaveHole(arrival);
      parked.remove(arrival.line(), arrival);
      parked.unhold(arrival.line());
    }
    return true;
  }

  private void leaveHole(Arrival arrival) {
    arrival
        .producer()
        .ifPresent(producer -> {
          var event = arrival.envelope().orElseThrow();
          var known = seen.read(List.of(arrival)).getOrDefault(producer, Seen.NOTHING);
          aside.write(Map.of(producer, known.withHole(event.sequence(), event.id())));
        });
  }

  /** The audit entry is written first: no act without its record. */
  private @Nullable Document decide(String id, String decision, String operator, String reason) {
    if (reason.isBlank() || operator.isBlank()) {
      throw new IllegalArgumentException("An operator and a reason are needed");
    }
    var letter = find(id);
    if (letter == null || !(isOpen(letter) || isUnfinished(letter, decision))) {
      return null;
    }
    audit.insertOne(
        new Document("letter", id)
            .append("decision", decision)
            .append("operator", operator)
            .append("reason", reason)
            .append("at", Date.from(clock.instant())));
    letters.updateOne(
        new Document("_id", id), new Document("$set", new Document("state", decision)));
    return letter;
  }

  private static boolean isOpen(Document letter) {
    return "OPEN".equals(letter.getString("state"));
  }

  /** The same was decided before, but what follows from it was cut off. */
  private boolean isUnfinished(Document letter, String decision) {
    var arrival = Arrival.of(letter.get("event", Document.class));
    var key = parked.find(arrival.line());
    return decision.equals(letter.getString("state"))
        && key != null
        && key.state() == ParkedKey.State.HELD
        && key.arrivals().getFirst().position().equals(arrival.position());
  }

  private @Nullable Document find(String id) {
    return letters.find(new Document("_id", id).append("group", group)).first();
  }
}
