package vn.motcua.event.delivery.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.delivery.DeliveryFixture;

class ConsumersEndpointIT extends RunningService {

  private final String group = "<b>office-" + UUID.randomUUID();

  @Test
  void showsWhoIsConnectedAndHowFarHeIsBehind() {
    try (var consumer = consumer()) {
      readAll(consumer);
      assertThat(group().connected()).isTrue();
      assertThat(routing().partitionsBehind()).isZero();
      long before = routing().lag();

      produce(5);

      assertThat(routing().lag()).isEqualTo(before + 5);
      assertThat(routing().partitionsBehind()).isOne();
    }

    await().atMost(LONG).until(() -> !group().connected());
    assertThat(routing().lag()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void aReaderThatNeverCommittedIsBehindByAllThatThereIs() {
    produce(5);
    try (var consumer = consumer()) {
      assigned(consumer);

      assertThat(group().connected()).isTrue();
      assertThat(routing().lag()).isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void aBrowserGetsAPageInVietnameseThatTrustsNoName() {
    try (var consumer = consumer()) {
      readAll(consumer);
    }

    var page = page("vi");

    assertThat(page)
        .contains("Ai đọc đến đâu", "motcua.routing", group.replace("<b>", "&lt;b&gt;"))
        .doesNotContain(group);
    assertThat(page("en")).contains("Who has read how far");
  }

  @Test
  void isForOperatorsOnly() {
    ask("LEADER.p", MediaType.APPLICATION_JSON, "vi").expectStatus().isForbidden();
    ask("LEADER.p", MediaType.TEXT_HTML, "vi").expectStatus().isForbidden();
    client.get().uri("/delivery/consumers").exchange().expectStatus().isUnauthorized();
  }

  private KafkaConsumer<String, byte[]> consumer() {
    var settings = FIXTURE.client();
    settings.put("group.id", group);
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "latest");
    settings.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static void readAll(KafkaConsumer<String, byte[]> consumer) {
    assigned(consumer);
    consumer.commitSync();
  }

  private static void assigned(KafkaConsumer<String, byte[]> consumer) {
    consumer.subscribe(List.of(Topic.ROUTING.topicName()));
    await()
        .atMost(LONG)
        .until(() -> {
          consumer.poll(Duration.ofMillis(200));
          consumer.assignment().forEach(consumer::position);
          return consumer.assignment().size() == Topic.PARTITIONS;
        });
  }

  private static void produce(int events) {
    var key = FIXTURE.id("k");
    var type = EventCatalogue.byRecord(RouteClosed.class).name();
    var json = WireJson.write(DeliveryFixture.closed(key));
    for (int each = 1; each <= events; each++) {
      FIXTURE.produce(FIXTURE.forged(Topic.ROUTING, key, type, each, json));
    }
  }

  private ConsumerLag.TopicLag routing() {
    return group().topics().stream()
        .filter(each -> each.topic().equals(Topic.ROUTING.topicName()))
        .findFirst()
        .orElseThrow();
  }

  private ConsumerLag.Group group() {
    return ask("OPERATOR.p", MediaType.APPLICATION_JSON, "vi")
        .expectStatus()
        .isOk()
        .expectBody(new ParameterizedTypeReference<List<ConsumerLag.Group>>() {})
        .returnResult()
        .getResponseBody()
        .stream()
        .filter(each -> each.name().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private String page(String language) {
    return ask("OPERATOR.p", MediaType.TEXT_HTML, language)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Content-Language", language)
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private ResponseSpec ask(String token, MediaType type, String language) {
    return client
        .get()
        .uri("/delivery/consumers")
        .accept(type)
        .header("Accept-Language", language)
        .header("Authorization", "Bearer " + token)
        .exchange();
  }
}
