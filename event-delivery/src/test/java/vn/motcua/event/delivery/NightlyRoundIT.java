package vn.motcua.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.delivery.listening.Handled;

class NightlyRoundIT {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration A_NIGHT_AGO = Duration.ofHours(-25);

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final ShiftedClock clock = new ShiftedClock(A_NIGHT_AGO);
  private final String id = fixture.id("d");

  @AfterEach
  void end() throws Exception {
    fixture.close();
  }

  @Test
  void whatAReaderHasLostIsFoundAtNightThoughNobodyAsks() {
    fixture.listener(what ->
        what.on(
            RouteClosed.class,
            event -> {
              fixture.apply(event.headers().key(), event.headers().id(), event.mark());
              return Handled.applied();
            }));
    fixture.relay(clock, Map.of());
    fixture.append(id);
    await().atMost(LONG).until(() -> fixture.applied(id).size() == 1);
    var effects = fixture.consumerDatabase().getCollection("effect");
    effects.deleteOne(new Document("_id", id));
    await()
        .during(Duration.ofSeconds(5))
        .atMost(LONG)
        .untilAsserted(() -> assertThat(fixture.read(Topic.CONTROL)).isEmpty());

    clock.shift(Duration.ZERO);

    await().atMost(LONG).until(() -> fixture.applied(id).equals(fixture.history(id)));
    assertThat(fixture.read(Topic.CONTROL))
        .filteredOn(each -> DeliveryFixture.header(each, "ce_type").contains("checkpoint"))
        .as("one round, told once")
        .hasSize(1);
  }
}
