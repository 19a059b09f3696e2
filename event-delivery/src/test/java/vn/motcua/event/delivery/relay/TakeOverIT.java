package vn.motcua.event.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.event.delivery.DeliveryFixture.header;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.aggregate.store.Change;
import vn.motcua.backbone.Backbone;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.exchange.Contact;
import vn.motcua.event.delivery.DeliveryFixture;
import vn.motcua.event.delivery.DeliveryFixture.Thing;

class TakeOverIT {

  private static final Duration LONG = Duration.ofSeconds(40);

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final RelayProcess other =
      RelayProcess.start(
          Backbone.shared().mongoUri("it"), Backbone.shared().bootstrapServers(), fixture.service);

  @BeforeEach
  void theOtherProcessPublishes() {
    fixture.append(fixture.id("first"));
    await().atMost(LONG).until(() -> published(fixture.id("first")).size() == 1);
  }

  @AfterEach
  void end() throws Exception {
    other.signal("CONT");
    other.close();
    fixture.close();
  }

  @Test
  void takesOverWithinTenSecondsOfAKill() {
    var here = fixture.relay();
    await().atMost(LONG).until(() -> here.state() instanceof RelayState.StandingBy);
    var id = fixture.id("d");

    other.signal("KILL");
    var killed = Instant.now();
    fixture.append(id);

    await().atMost(LONG).until(() -> published(id).equals(fixture.history(id)));
    assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void aRelayThatWakesUpLateIsRefusedAndAnErasedContactDoesNotComeBack() {
    var id = fixture.id("k");
    var here = fixture.relay();
    await().atMost(LONG).until(() -> here.state() instanceof RelayState.StandingBy);

    other.signal("STOP");
    var contact = new Contact(id, 1, "Nguyễn Thị Lan", "0912345678", null, "vi");
    var change = Change.create(id, new Thing(1)).privateRecord("contact", contact, id);
    var stored = fixture.things.store(change).block();
    await().atMost(LONG).until(() -> fixture.read(Topic.CONTACT).size() == 1);
    fixture.things.store(Change.update(stored, new Thing(2)).erasePrivateRecord("contact")).block();
    await().atMost(LONG).until(() -> fixture.read(Topic.CONTACT).size() == 2);
    other.signal("CONT");
    fixture.append(id);
    fixture.append(fixture.id("first"));

    await().atMost(LONG).until(() -> published(fixture.id("first")).size() == 2);
    await().during(Duration.ofSeconds(4)).atMost(LONG).until(() -> holder().equals(holder()));
    var contacts = fixture.read(Topic.CONTACT);
    assertThat(contacts).hasSize(2);
    assertThat(contacts.getLast().value()).isNull();
    assertThat(holder()).isNotEqualTo("child");
    assertThat(here.state()).isInstanceOf(RelayState.Publishing.class);
  }

  private String holder() {
    var lease = new Document("_id", fixture.service + "-relay/lease");
    return fixture
        .producerDatabase()
        .getCollection("delivery_relay")
        .find(lease)
        .first()
        .getString("holder");
  }

  private List<String> published(String id) {
    return fixture.read(Topic.ROUTING).stream()
        .filter(record -> id.equals(record.key()))
        .map(record -> header(record, "ce_id"))
        .toList();
  }
}
