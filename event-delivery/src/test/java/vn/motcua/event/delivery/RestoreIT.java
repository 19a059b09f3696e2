package vn.motcua.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.aggregate.store.Change;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.exchange.Contact;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.delivery.DeliveryFixture.Thing;
import vn.motcua.event.delivery.listening.Difference;
import vn.motcua.event.delivery.listening.EventListener;
import vn.motcua.event.delivery.listening.Handled;
import vn.motcua.event.delivery.relay.EventRelay;
import vn.motcua.event.delivery.relay.RelayState;

/** The producer's database is set back to a backup, its readers are not. */
class RestoreIT {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final String id = fixture.id("d");
  private EventRelay relay;
  private EventListener listener;

  @BeforeEach
  void runForAWhile() {
    relay = publishing();
    listener =
        fixture.listener(what ->
            what.topics(Topic.CONTACT)
                .on(
                    RouteClosed.class,
                    event -> {
                      if (!event.headers().key().startsWith(fixture.service)) {
                        return Handled.noEffect();
                      }
                      fixture.apply(event.headers().key(), event.headers().id(), event.mark());
                      return Handled.applied();
                    }));
    fixture.append(id);
    fixture.append(id);
  }

  @AfterEach
  void end() throws Exception {
    fixture.close();
  }

  @Test
  void underANewEpochNothingIsAppliedTwiceAndWhatIsNewIsApplied() throws Exception {
    var backup = backup(id);
    fixture.append(id);
    await().atMost(LONG).until(() -> fixture.applied(id).size() == 3);
    var lost = fixture.history(id).getLast();
    assertThatThrownBy(() -> other().raiseEpoch("monday"))
        .isInstanceOf(IllegalStateException.class);

    relay.close();
    restore(id, backup);
    relay.raiseEpoch("monday");
    relay.raiseEpoch("monday");
    publishing();
    other().raiseEpoch("monday");
    fixture.append(id);
    fixture.append(id);

    await().atMost(LONG).until(() -> fixture.applied(id).size() == 5);
    var expected = new ArrayList<>(fixture.history(id));
    expected.add(2, lost);
    assertThat(fixture.applied(id)).isEqualTo(expected);
    assertThat(listener.deadLetters().open(10)).isEmpty();
    assertThat(listener.waitingKeys()).isEmpty();
    assertThat(fixture.read(Topic.ROUTING))
        .filteredOn(record -> "1".equals(DeliveryFixture.header(record, "ce_sequence")))
        .extracting(record -> DeliveryFixture.header(record, "ce_source"))
        .contains(fixture.service + "/thing/" + id + "@1")
        .anyMatch(source -> source.matches(".*@[0-9]{10}"));
  }

  @Test
  void withoutANewEpochTheSameSequenceWithAnotherIdIsPutAside() {
    var backup = backup(id);
    fixture.append(id);
    await().atMost(LONG).until(() -> fixture.applied(id).size() == 3);
    relay.close();
    restore(id, backup);
    publishing();

    fixture.append(id);

    await().atMost(LONG).until(() -> listener.deadLetters().open(10).size() == 1);
    assertThat(listener.deadLetters().open(10).getFirst().reason()).isEqualTo("sequence.reused");
    assertThat(fixture.applied(id)).hasSize(3);
  }

  @Test
  void withoutANewEpochTheReuseIsReportedThoughTheProducerHasPassedItsReaders() {
    var backup = backup(id);
    fixture.append(id);
    fixture.append(id);
    await().atMost(LONG).until(() -> fixture.applied(id).size() == 4);
    relay.close();
    restore(id, backup);
    publishing();

    IntStream.range(0, 3).forEach(each -> fixture.append(id));

    await().atMost(LONG).until(() -> fixture.applied(id).size() == 5);
    assertThat(fixture.applied(id)).as("the third, new, is lost").contains(last());
    await().atMost(LONG).until(() -> differences().size() == 1);
    assertThat(differences().getFirst())
        .satisfies(each -> assertThat(each.kind()).isEqualTo(Difference.Kind.REUSED))
        .satisfies(each -> assertThat(each.said()).isEqualTo(4))
        .satisfies(each -> assertThat(each.aggregate()).isEqualTo(id));
    await().atMost(LONG).until(() -> differenceGauge() == 1);
    relay.askForCheckpoints();
    await().atMost(LONG).until(() -> !relay.tellsCheckpoints());
    await().during(Duration.ofSeconds(5)).atMost(LONG).until(() -> differences().size() == 1);

    var letter = listener.deadLetters().open(10).getFirst();
    listener.deadLetters().discard(letter.id(), "p-9001", "looked at, entered by hand");

    await().atMost(LONG).until(() -> differences().isEmpty());
  }

  @Test
  void withoutANewEpochAReuseFurtherBackIsReportedByReconciliation() {
    var backup = backup(id);
    fixture.append(id);
    fixture.append(id);
    await().atMost(LONG).until(() -> fixture.applied(id).size() == 4);
    relay.close();
    restore(id, backup);
    publishing();
    double repeated = fixture.count("motcua.events.repeated");
    fixture.append(id);
    await().atMost(LONG).until(() -> fixture.count("motcua.events.repeated") > repeated);

    relay.askForCheckpoints();
    var kept = fixture.consumerDatabase().getCollection("delivery_differences");
    await().atMost(LONG).until(() -> kept.countDocuments() == 1);
    kept.updateOne(new Document(), new Document("$set", new Document("since", new Date(0))));
    relay.askForCheckpoints();

    await().atMost(LONG).until(() -> differences().size() == 1);
    assertThat(differences().getFirst().kind()).isEqualTo(Difference.Kind.LOST_BY_PRODUCER);
    await().atMost(LONG).until(() -> differenceGauge() == 1);
  }

  private String last() {
    return fixture.history(id).getLast();
  }

  private List<Difference> differences() {
    return listener.reconciliation().differences(10);
  }

  private double differenceGauge() {
    return fixture.meters.get("motcua.events.differences").gauge().value();
  }

  @Test
  void readersFollowAPrivateRecordBackButNotToWhatWasErased() {
    var kept = fixture.id("kept");
    var erased = fixture.id("erased");
    var keptBackup = contact(kept, 1, "0911");
    var erasedBackup = contact(erased, 1, "0922");
    contact(kept, 2, "0933");
    var before = fixture.things.load(erased).block();
    fixture.things.store(Change.update(before, new Thing(2)).erasePrivateRecord("contact")).block();
    await().atMost(LONG).until(() -> fixture.received.erased(Contact.class, erased));
    await().atMost(LONG).until(() -> fixture.received.read(Contact.class, kept, 2).isPresent());

    relay.close();
    restore(kept, keptBackup);
    restore(erased, erasedBackup);
    relay.raiseEpoch("monday");
    publishing();

    await().atMost(LONG).until(() -> phone(kept).equals("0911"));
    fixture.append(id);
    await().atMost(LONG).until(() -> fixture.applied(id).size() == 3);
    assertThat(fixture.received.erased(Contact.class, erased)).isTrue();
  }

  private String phone(String key) {
    return fixture.received.read(Contact.class, key, 1).map(Contact::mobile).orElse("");
  }

  private Document contact(String key, int version, String phone) {
    var contact = new Contact(key, version, "Nguyễn Thị Lan", phone, null, "vi");
    var found = fixture.things.load(key).blockOptional();
    var change =
        found
            .map(stored -> Change.update(stored, new Thing(1)))
            .orElseGet(() -> Change.create(key, new Thing(0)));
    fixture.things.store(change.privateRecord("contact", contact, key)).block();
    return backup(key);
  }

  private Document backup(String aggregate) {
    var things = fixture.producerDatabase().getCollection("thing");
    return things.find(new Document("_id", aggregate)).first();
  }

  private void restore(String aggregate, Document backup) {
    var things = fixture.producerDatabase().getCollection("thing");
    things.replaceOne(new Document("_id", aggregate), backup);
  }

  private EventRelay publishing() {
    var started = fixture.relay();
    await().atMost(LONG).until(() -> started.state() instanceof RelayState.Publishing);
    return started;
  }

  private EventRelay other() {
    return fixture.stoppedRelay();
  }
}
