package vn.motcua.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
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

class ReconciliationIT {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final EventRelay relay = publishing();
  private final String id = fixture.id("d");

  @AfterEach
  void end() throws Exception {
    fixture.close();
  }

  @Test
  void lastEventsThatNeverCameAreFoundAndMendedThoughNothingFollowsThem() throws Exception {
    fixture.append(id);
    fixture.append(id);
    var contact = new Contact(id, 1, "Nguyễn Thị Lan", "0912345678", null, "vi");
    var stored = fixture.things.load(id).block();
    fixture
        .things
        .store(Change.update(stored, new Thing(9)).privateRecord("contact", contact, id))
        .block();
    await().atMost(LONG).until(() -> fixture.read(Topic.CONTACT).size() == 1);
    await().atMost(LONG).until(() -> fixture.read(Topic.ROUTING).size() == 2);
    passOver(Topic.ROUTING);
    passOver(Topic.CONTACT);
    var listener = listen();

    relay.askForCheckpoints();

    await().atMost(LONG).until(() -> fixture.applied(id).equals(fixture.history(id)));
    await().atMost(LONG).until(() -> fixture.received.read(Contact.class, id, 1).isPresent());
    await().atMost(LONG).until(() -> listener.reconciliation().differences(10).isEmpty());
    await().atMost(LONG).until(() -> fixture.count("motcua.events.mended") >= 2);
  }

  @Test
  void whatAgreesIsNotReported() {
    var listener = listen();
    fixture.append(id);
    await().atMost(LONG).until(() -> fixture.applied(id).size() == 1);

    relay.askForCheckpoints();

    await().atMost(LONG).until(() -> fixture.read(Topic.CONTROL).size() == 1);
    await()
        .during(Duration.ofSeconds(2))
        .atMost(LONG)
        .until(() -> listener.reconciliation().differences(10).isEmpty());
  }

  @Test
  void anotherEventInTheSamePlaceIsReported() {
    var listener = listen();
    fixture.append(id);
    await().atMost(LONG).until(() -> fixture.applied(id).size() == 1);
    var things = fixture.producerDatabase().getCollection("thing");
    things.updateOne(
        new Document("_id", id),
        new Document("$set", new Document("history.0000000001.id", "another")));

    relay.askForCheckpoints();

    await().atMost(LONG).until(() -> kind(listener) == Difference.Kind.OTHER_EVENT);
  }

  @Test
  void eventsThatTheProducerHasLostAreReportedAtTheSecondCheckpoint() {
    var listener = listen();
    fixture.append(id);
    var backup = thing();
    fixture.append(id);
    await().atMost(LONG).until(() -> fixture.applied(id).size() == 2);
    var things = fixture.producerDatabase().getCollection("thing");
    things.replaceOne(new Document("_id", id), backup);

    relay.askForCheckpoints();
    var differences = fixture.consumerDatabase().getCollection("delivery_differences");
    await().atMost(LONG).until(() -> differences.countDocuments() == 1);
    assertThat(listener.reconciliation().differences(10)).isEmpty();
    differences.updateOne(new Document(), new Document("$set", new Document("since", new Date(0))));
    relay.askForCheckpoints();

    await().atMost(LONG).until(() -> kind(listener) == Difference.Kind.LOST_BY_PRODUCER);
  }

  private Document thing() {
    var things = fixture.producerDatabase().getCollection("thing");
    return things.find(new Document("_id", id)).first();
  }

  private static Difference.Kind kind(EventListener listener) {
    var found = listener.reconciliation().differences(10);
    return found.isEmpty() ? null : found.getFirst().kind();
  }

  private EventListener listen() {
    return fixture.listener(what ->
        what.topics(Topic.CONTACT)
            .on(
                RouteClosed.class,
                event -> {
                  var key = event.headers().key();
                  if (!key.startsWith(fixture.service)) {
                    return Handled.noEffect();
                  }
                  fixture.apply(key, event.headers().id(), event.mark());
                  return Handled.applied();
                }));
  }

  private EventRelay publishing() {
    var started = fixture.relay();
    await().atMost(LONG).until(() -> started.state() instanceof RelayState.Publishing);
    return started;
  }

  /** The group never sees what stands on the topic now. */
  private void passOver(Topic topic) throws Exception {
    try (var admin = Admin.create(fixture.client())) {
      var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
      for (int each = 0; each < Topic.PARTITIONS; each++) {
        var partition = new TopicPartition(topic.topicName(), each);
        var end =
            admin
                .listOffsets(java.util.Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
        ends.put(partition, new OffsetAndMetadata(end));
      }
      admin.alterConsumerGroupOffsets(fixture.service + "-consumer", ends).all().get();
    }
  }
}
