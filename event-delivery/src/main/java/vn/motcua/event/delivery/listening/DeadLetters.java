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
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may do with events that could not be handled. Each act needs a reason, is
 * recorded first, and closes the letter last: one that was cut off is done again whole, and doing
 * it twice is harmless. Blocking.
 */
public final class DeadLetters {

  static final String COLLECTION = "dead_letters";

  private final MongoCollection<Document> letters;
  private final MongoCollection<Document> audit;
  private final Parking parking;
  private final SideMarks aside;
  private final SeenReader seen;
  private final PrivateRecords privateRecords;
  private final RecordAgain again;
  private final String group;
  private final Clock clock;

  DeadLetters(
      MongoDatabase database,
      Parking parking,
      SideMarks aside,
      SeenReader seen,
      PrivateRecords privateRecords,
      RecordAgain again,
      String group,
      Clock clock) {
    this.letters = database.getCollection(COLLECTION);
    this.audit = database.getCollection("dead_letter_audit");
    this.parking = parking;
    this.aside = aside;
    this.seen = seen;
    this.privateRecords = privateRecords;
    this.again = again;
    this.group = group;
    this.clock = clock;
  }

  void prepare() {
    letters.createIndex(Indexes.ascending("group", "state", "at"));
    letters.createIndex(Indexes.ascending("group", "state", "reason", "at"));
    audit.createIndex(Indexes.ascending("letter", "at"));
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

  /** What operators have decided about a letter, oldest first. */
  public List<OperatorAct> acts(String id) {
    var found = new ArrayList<OperatorAct>();
    audit
        .find(new Document("letter", id))
        .sort(new Document("at", 1))
        .forEach(document -> found.add(OperatorAct.of(document)));
    return found;
  }

  /** Handles the event once more, before all others of its key. False when it is not open. */
  public boolean redrive(String id, String operator, String reason) {
    return act(id, "REDRIVEN", operator, reason, this::driveAgain);
  }

  /** Leaves the event out: its mark gets a hole, and its key goes on. False when it is not open. */
  public boolean discard(String id, String operator, String reason) {
    return act(id, "DISCARDED", operator, reason, this::leaveOut);
  }

  private boolean act(
      String id, String decision, String operator, String reason, Consumer<Document> effect) {
    if (reason.isBlank() || operator.isBlank()) {
      throw new IllegalArgumentException("An operator and a reason are needed");
    }
    var letter = find(id);
    if (letter == null || !"OPEN".equals(letter.getString("state"))) {
      return false;
    }
    var act = new OperatorAct(decision, operator, reason, clock.instant());
    audit.insertOne(act.toDocument().append("letter", id));
    effect.accept(letter);
    close(letter, decision);
    return true;
  }

  /** Stays open when the event has failed again meanwhile. */
  private void close(Document letter, String decision) {
    var asItWas = new Document("_id", letter.getString("_id")).append("times", letter.get("times"));
    letters.updateOne(
        asItWas,
        new Document(
            "$set",
            new Document("state", decision).append("closedAt", Date.from(clock.instant()))));
  }

  private void driveAgain(Document letter) {
    var arrival = arrival(letter);
    if (privateRecords.topics().contains(arrival.topic())) {
      again.read(DeadLetter.of(letter)).ifPresent(this::receiveAgain);
    } else {
      parking.keys().driveAgain(arrival.line(), arrival.driveAgain());
    }
  }

  private void receiveAgain(Arrival arrival) {
    parking.keys().nudge(privateRecords.receive(List.of(arrival.driveAgain()), parking));
  }

  private void leaveOut(Document letter) {
    if (letter.getBoolean("holdsKey")) {
      var arrival = arrival(letter);
      leaveHole(arrival);
      parking.keys().giveUp(arrival.line(), arrival);
    }
  }

  private void leaveHole(Arrival arrival) {
    arrival
        .producer()
        .ifPresent(producer -> {
          var event = arrival.envelope().orElseThrow();
          var known = seen.of(arrival);
          if (known.admits(event.sequence())) {
            aside.write(Map.of(producer, known.withHole(event.sequence(), event.id())));
          }
        });
  }

  private static Arrival arrival(Document letter) {
    return Arrival.of(letter.get("event", Document.class));
  }

  private @Nullable Document find(String id) {
    return letters.find(new Document("_id", id).append("group", group)).first();
  }
}
