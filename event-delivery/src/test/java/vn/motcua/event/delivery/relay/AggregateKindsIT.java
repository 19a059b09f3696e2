package vn.motcua.event.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.DeliveryFixture;

class AggregateKindsIT {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final DeliveryFixture fixture = new DeliveryFixture();

  @AfterEach
  void end() throws Exception {
    fixture.close();
  }

  @Test
  void onlyWhatIsIndexedByItsLastChangeHoldsAggregates() {
    fixture.append(fixture.id("d"));
    var database = fixture.producerDatabase();
    database.getCollection("webhook_line").insertOne(new Document("_id", "l"));
    database.getCollection("receipt").createIndex(Indexes.ascending("changedAt", "tryAt"));
    database.createView("thing_view", "thing", List.of());

    assertThat(new AggregateKinds(database).names()).containsExactly("thing");
  }

  @Test
  void aCollectionOfAServicesOwnIsNeitherToldInCheckpointsNorCountedIntoAnEpoch() {
    var id = fixture.id("d");
    fixture.append(id);
    var database = fixture.producerDatabase();
    var copy = database.getCollection("thing").find(new Document("_id", id)).first();
    database.getCollection("noted_by_a_service").insertOne(copy);
    var relay = fixture.relay();
    await().atMost(LONG).until(() -> relay.state() instanceof RelayState.Publishing);

    relay.askForCheckpoints();

    await().atMost(LONG).until(() -> !fixture.read(Topic.CONTROL).isEmpty());
    await().atMost(LONG).until(() -> !relay.tellsCheckpoints());
    assertThat(fixture.read(Topic.CONTROL)).hasSize(1);
    relay.close();
    relay.raiseEpoch("monday");
    assertThat(database.getCollection("delivery_epochs").find())
        .extracting(each -> each.getString("_id"))
        .containsExactly("thing/" + id);
  }
}
