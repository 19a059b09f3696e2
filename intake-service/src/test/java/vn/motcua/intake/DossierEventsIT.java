package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DossierEventsIT extends RunningIntake {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static int count;
  private String id;
  private String code;

  @BeforeEach
  void aDossierThatWasAccepted() {
    var filed =
        json(
            new Submissions(client)
                .send(citizen("c-77"), "events-key-" + ++count)
                .expectStatus()
                .isCreated());
    id = filed.get("dossierId").asString();
    code = filed.get("code").asString();
    client
        .post()
        .uri("/api/dossiers/{id}/acceptance", id)
        .header("Authorization", "Bearer " + officer())
        .bodyValue(Map.of("identityChecked", true))
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void anOfficerReadsTheVeryEnvelopesThatStandOnTheTopic() {
    var page = events(officer(), code, "");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(onTheTopic()).isEqualTo(told(page.get("items"))));
    assertThat(told(page.get("items"))).hasSizeGreaterThanOrEqualTo(2);
    assertThat(page.get("items").get(0).at("/headers/ce_source").asString())
        .isEqualTo("intake/dossier/" + id + "@1");
    assertThat(page.has("next")).isFalse();
    assertThat(events(officer(), id, "")).isEqualTo(page);
  }

  @Test
  void aPageGoesOnWhereTheLastOneEnded() {
    var whole = told(events(officer(), code, "").get("items"));
    var paged = new ArrayList<Map<String, Object>>();
    var query = "?limit=1";
    for (int pages = 0; pages <= whole.size(); pages++) {
      var page = events(officer(), code, query);
      paged.addAll(told(page.get("items")));
      if (!page.has("next")) {
        break;
      }
      query = "?limit=1&after=" + page.get("next").asLong();
    }

    assertThat(paged).isEqualTo(whole);
    ask(officer(), code, "?after=-1").expectStatus().isBadRequest();
  }

  @Test
  void whoMayNotReadTheDossierLearnsNothing() {
    ask(token("p-2", "H26.999", "LEADER", 600), code, "").expectStatus().isNotFound();
    ask(officer(), "H26.107-000000-0000", "").expectStatus().isNotFound();
    ask(citizen("c-77"), code, "").expectStatus().isForbidden();
    client.get().uri("/api/dossiers/{c}/events", code).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void aLookIsNotedLikeAnyOther() {
    events(officer(), code, "");

    assertThat(all("access_log"))
        .anySatisfy(entry -> {
          assertThat(entry.getList("dossiers", String.class)).containsExactly(id);
          assertThat(entry.getString("what")).isEqualTo("events");
          assertThat(entry.getString("viewer")).isEqualTo("p-1001");
        });
  }

  private ResponseSpec ask(String token, String name, String query) {
    return client
        .get()
        .uri("/api/dossiers/" + name + "/events" + query)
        .header("Authorization", "Bearer " + token)
        .exchange();
  }

  private JsonNode events(String token, String name, String query) {
    return json(ask(token, name, query).expectStatus().isOk());
  }

  private static JsonNode json(ResponseSpec response) {
    return JSON.readTree(response.expectBody().returnResult().getResponseBody());
  }

  private static List<Map<String, Object>> told(JsonNode items) {
    var told = new ArrayList<Map<String, Object>>();
    items.forEach(item -> told.add(Document.parse(item.toString())));
    return told;
  }

  private List<Map<String, Object>> onTheTopic() {
    var found = new ArrayList<Map<String, Object>>();
    for (var record : records()) {
      if (id.equals(record.key())) {
        var headers = new Document();
        record
            .headers()
            .forEach(each ->
                headers.append(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
        found.add(
            new Document("topic", record.topic())
                .append("key", record.key())
                .append("headers", headers)
                .append("value", Document.parse(record.value())));
      }
    }
    return found;
  }

  private static List<ConsumerRecord<String, String>> records() {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", BACKBONE.bootstrapServers());
    settings.put("isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor("motcua.dossier").stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, String>>();
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }
}
