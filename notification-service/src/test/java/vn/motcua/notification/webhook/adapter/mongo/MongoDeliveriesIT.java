package vn.motcua.notification.webhook.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.backbone.Backbone;
import vn.motcua.notification.webhook.application.Deliveries.Backlog;
import vn.motcua.notification.webhook.application.Deliveries.Claim;
import vn.motcua.notification.webhook.application.Deliveries.Wanted;
import vn.motcua.notification.webhook.domain.DeliveryState;
import vn.motcua.notification.webhook.domain.Event;

class MongoDeliveriesIT {

  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant TOMORROW = NINE.plus(Duration.ofHours(34));

  private final String database = "motcua_deliveries_it_" + UUID.randomUUID();
  private MongoClient client;
  private MongoDeliveries deliveries;

  @BeforeEach
  void open() {
    client = MongoClients.create(Backbone.shared().mongoUri(database));
    // Kept for long: the tests' time is not the server's, which removes what is over.
    deliveries = new MongoDeliveries(client.getDatabase(database), Duration.ofDays(3650));
    deliveries.prepare();
  }

  @AfterEach
  void close() {
    client.getDatabase(database).drop();
    client.close();
  }

  @Test
  void whatWaitsForARetryIsDueWhenAllShallBeTriedNow() {
    keep("w-1", "d-1", "e-1");
    keep("w-2", "d-1", "e-1");
    failed("w-1");
    failed("w-2");

    deliveries.dueNow("w-1", NINE.plusSeconds(60));

    var claim = claim("w-1", NINE.plusSeconds(60)).orElseThrow();
    assertThat(deliveries.first(claim).orElseThrow().state())
        .isEqualTo(new DeliveryState.Pending(1, NINE.plusSeconds(60)));
    assertThat(claim("w-2", NINE.plusSeconds(60))).isEmpty();
  }

  @Test
  void takesOverMoreThanOneQuestionCanName() {
    var long5000 = "x".repeat(5_000);
    var wanted =
        IntStream.range(0, 3_500)
            .mapToObj(n -> new Wanted("w-" + n, event("d-1", "e-" + n + long5000)))
            .toList();

    deliveries.keep(wanted, NINE);
    deliveries.keep(wanted, NINE);

    assertThat(client.getDatabase(database).getCollection("webhook_delivery").countDocuments())
        .isEqualTo(3_500);
    assertThat(client.getDatabase(database).getCollection("webhook_line").countDocuments())
        .isEqualTo(3_500);
  }

  @Test
  void countsWhatWaitsForThoseItIsAskedForOnly() {
    keep("w-1", "d-1", "e-1");
    keep("w-2", "d-1", "e-1");
    keep("w-2", "d-2", "e-2");

    assertThat(deliveries.backlog(List.of("w-2"), 10)).isEqualTo(new Backlog(2, NINE));
    assertThat(deliveries.backlog(List.of(), 10)).isEqualTo(new Backlog(0, null));
  }

  @Test
  void whoOutlivedHisLeaseReleasesNobodyElsesClaim() {
    keep("w-1", "d-1", "e-1");
    var outlived = claim("w-1", NINE).orElseThrow();
    var finisher = claim("w-1", NINE.plusSeconds(61)).orElseThrow();
    var delivery = deliveries.first(finisher).orElseThrow();
    deliveries.settle(delivery, new DeliveryState.Delivered(1, NINE), NINE);
    deliveries.release(finisher, NINE.plusSeconds(61));
    keep("w-1", "d-1", "e-2");
    claim("w-1", NINE.plusSeconds(62)).orElseThrow();

    deliveries.release(outlived, NINE.plusSeconds(63));

    assertThat(claim("w-1", NINE.plusSeconds(64))).isEmpty();
  }

  @Test
  void namesThoseThatHaveALineToBeClaimed() {
    keep("w-due", "d-1", "e-1");
    keep("w-due", "d-2", "e-2");
    keep("w-claimed", "d-1", "e-1");
    claim("w-claimed", NINE).orElseThrow();
    keep("w-waits", "d-1", "e-1");
    failed("w-waits");
    keep("w-other", "d-1", "e-1");

    var asked = List.of("w-due", "w-claimed", "w-waits", "w-idle");
    assertThat(deliveries.due(asked, NINE)).containsExactly("w-due");
    assertThat(deliveries.due(asked, TOMORROW))
        .containsExactlyInAnyOrder("w-due", "w-claimed", "w-waits");
  }

  private void failed(String subscription) {
    var claim = claim(subscription, NINE).orElseThrow();
    var delivery = deliveries.first(claim).orElseThrow();
    deliveries.settle(delivery, new DeliveryState.Pending(1, TOMORROW), NINE);
    deliveries.release(claim, NINE);
  }

  private Optional<Claim> claim(String subscription, Instant now) {
    return deliveries.claim(subscription, now, now.plusSeconds(60));
  }

  private void keep(String subscription, String key, String id) {
    deliveries.keep(List.of(new Wanted(subscription, event(key, id))), NINE);
  }

  private static Event event(String key, String id) {
    return new Event("motcua.dossier", key, "intake/dossier/" + key, id, "x.v1", NINE, "{}");
  }
}
