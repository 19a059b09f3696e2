package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.document.DocumentIssued;
import vn.motcua.event.contract.document.SignatureLevel;
import vn.motcua.event.contract.routing.RouteOpened;

class DossierPathIT extends RunningIntake {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CITIZEN = citizen("c-0001");

  @Test
  void goesFromSubmissionToTheRatedResult() throws Exception {
    var first = new Submissions(client).send(CITIZEN, "path-key-1").expectStatus().isCreated();
    var acknowledged = json(first);
    String id = acknowledged.get("dossierId").asString();
    String code = acknowledged.get("code").asString();
    String secret = acknowledged.get("trackingSecret").asString();
    assertThat(code).matches("H26\\.107-\\d{6}-\\d{4,}");
    assertThat(secret).matches("[2-9A-HJKMNP-TV-Z]{16}");

    var again = new Submissions(client).send(CITIZEN, "path-key-1").expectStatus().isOk();
    assertThat(json(again)).isEqualTo(acknowledged);

    askForAPaperOnce(id);
    new Submissions(client).supply(CITIZEN, id, "TCXH-KT").expectStatus().isOk();
    assertThat(text(form(id, "02"))).contains("PHIẾU YÊU CẦU BỔ SUNG").contains("Nguyễn Thị Lan");

    var accepted = json(post(officer(), id, "acceptance", Map.of("identityChecked", true)));
    assertThat(accepted.get("nationalStatus").asInt()).isEqualTo(2);
    assertThat(accepted.get("explanation").isEmpty()).isFalse();
    assertThat(text(form(id, "01")))
        .contains("GIẤY TIẾP NHẬN HỒ SƠ")
        .contains("Phạm Thu Hà")
        .contains(code);

    publish(routeOpened(id, code), "routing/route/" + UUID.randomUUID() + "@1", id);
    awaitStatus(id, 4);
    publish(issued(id, code), "signing/document/" + UUID.randomUUID() + "@1", id);
    awaitStatus(id, 9);

    track(code, secret, 9);
    client
        .post()
        .uri("/api/public/result")
        .bodyValue(Map.of("code", code, "secret", secret))
        .exchange()
        .expectStatus()
        .isEqualTo(307)
        .expectHeader()
        .location("http://localhost:8083/api/public/results");

    post(officer(), id, "hand-over", Map.of("method", "ELECTRONIC", "receiverChecked", true))
        .expectStatus()
        .isOk();
    rate(code, secret).expectStatus().isOk();
    rate(code, secret).expectStatus().isEqualTo(409);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(statuses(id)).containsExactly(1, 5, 1, 2, 4, 9, 10, 10));
    assertNothingPersonalIsPublic(id);
  }

  @Test
  void aRefusalCanBeUndoneAndBecomesFinalAfterItsWindow() throws Exception {
    var counter =
        new Submissions(client)
            .with("procedureCode", "2.000635")
            .with("form", Map.of())
            .with("channel", "COUNTER")
            .with("onBehalfOf", Map.of("consent", true))
            .with("papers", counterPapers())
            .withoutFile("tk")
            .withoutFile("nt");
    String id =
        json(counter.send(officer(), "counter-key-1").expectStatus().isCreated())
            .get("dossierId")
            .asString();
    var receipt =
        json(
            post(officer(), id, "fees/PHI-BS/payment", Map.of("amount", 16000, "channel", "CASH")));
    assertThat(receipt.get("receiptNumber").asString()).contains("/BLTP");

    refuse(id).expectStatus().isAccepted();
    client
        .delete()
        .uri("/api/dossiers/{id}/refusal", id)
        .header("Authorization", "Bearer " + officer())
        .exchange()
        .expectStatus()
        .isOk();
    assertThat(view(id).get("internalState").asString()).isEqualTo("Submitted");

    refuse(id).expectStatus().isAccepted();
    assertThat(view(id).get("nationalStatus").asInt()).isEqualTo(1);
    awaitStatus(id, 3);
    assertThat(text(form(id, "03")))
        .contains("PHIẾU TỪ CHỐI")
        .contains("Sai thẩm quyền")
        .contains("16.000 đồng");
    assertThat(view(id).get("fees").get(0).get("state").asString()).isEqualTo("REFUND_DUE");
  }

  @Test
  void aDossierMayBeWithdrawnBeforeItIsAcceptedOnly() throws Exception {
    String early = submitted("withdraw-1");
    post(CITIZEN, early, "withdrawal", Map.of()).expectStatus().isOk();
    String late = submitted("withdraw-2");
    post(officer(), late, "acceptance", Map.of("identityChecked", true)).expectStatus().isOk();

    post(CITIZEN, late, "withdrawal", Map.of())
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("withdrawal.after-acceptance");
  }

  @Test
  void restsForPapersAndGoesOnWithANewPromise() throws Exception {
    String id = submitted("suspend-1");
    post(officer(), id, "acceptance", Map.of("identityChecked", true)).expectStatus().isOk();
    publish(routeOpened(id, "x"), "routing/route/" + UUID.randomUUID() + "@1", id);
    awaitStatus(id, 4);

    post(officer(), id, "suspension", Map.of("kind", "SUPPLEMENT", "reason", "Thiếu xác nhận"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.nationalStatus")
        .isEqualTo(5);
    var resumed = json(post(officer(), id, "resumption", Map.of()));

    assertThat(resumed.get("nationalStatus").asInt()).isEqualTo(4);
    assertThat(resumed.get("explanation").get(0).asString()).contains("tính lại từ đầu");
  }

  @Test
  void anIssuedDocumentThatOutrunsTheOpenRouteStillPassesTheStatusesInOrder() throws Exception {
    String id = submitted("outrun-1");
    post(officer(), id, "acceptance", Map.of("identityChecked", true)).expectStatus().isOk();

    publish(issued(id, "x"), "signing/document/" + UUID.randomUUID() + "@1", id);

    awaitStatus(id, 9);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(statuses(id)).containsExactly(1, 2, 4, 9));
  }

  @Test
  void looksAtPersonalDataAreNotedWithIdsOnly() throws Exception {
    String id = submitted("look-log-1");

    view(id);

    assertThat(all("access_log"))
        .anySatisfy(entry -> {
          assertThat(entry.getString("viewer")).isEqualTo("p-1001");
          assertThat(entry.getList("dossiers", String.class)).contains(id);
        })
        .allSatisfy(entry -> assertThat(entry.toJson()).doesNotContain("Nguyễn"));
  }

  private void askForAPaperOnce(String id) {
    var request =
        Map.of("items", List.of(Map.of("paperCode", "TCXH-KT", "reason", "Chưa có giấy xác nhận")));
    post(officer(), id, "supplement-request", request)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.nationalStatus")
        .isEqualTo(5);
    post(officer(), id, "supplement-request", request).expectStatus().isEqualTo(409);
  }

  private ResponseSpec refuse(String id) {
    return post(
        officer(),
        id,
        "refusal",
        Map.of("reason", "Sai thẩm quyền giải quyết", "legalBasis", "Điều 17", "confirm", true));
  }

  private static List<Map<String, Object>> counterPapers() {
    return List.of(Map.of("paperCode", "000.00.00.G15-KQ003037", "copies", 1));
  }

  private String submitted(String key) throws Exception {
    return json(new Submissions(client).send(CITIZEN, key).expectStatus().isCreated())
        .get("dossierId")
        .asString();
  }

  private ResponseSpec post(String token, String id, String act, Object body) {
    return client
        .post()
        .uri("/api/dossiers/" + id + "/" + act)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private JsonNode view(String id) throws Exception {
    return json(
        client
            .get()
            .uri("/api/dossiers/{id}", id)
            .header("Authorization", "Bearer " + officer())
            .exchange()
            .expectStatus()
            .isOk());
  }

  private byte[] form(String id, String number) {
    return client
        .get()
        .uri("/api/dossiers/{id}/forms/{n}", id, number)
        .header("Authorization", "Bearer " + CITIZEN_OR_OFFICER)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PDF)
        .expectBody()
        .returnResult()
        .getResponseBody();
  }

  private static final String CITIZEN_OR_OFFICER = officer();

  private void track(String code, String secret, int status) {
    client
        .post()
        .uri("/api/public/tracking")
        .bodyValue(Map.of("code", code, "secret", secret.toLowerCase()))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.nationalStatus")
        .isEqualTo(status)
        .jsonPath("$.resultAvailable")
        .isEqualTo(true)
        .jsonPath("$.timeline.length()")
        .isEqualTo(6);
  }

  private ResponseSpec rate(String code, String secret) {
    return client
        .post()
        .uri("/api/public/rating")
        .bodyValue(
            Map.of("code", code, "secret", secret, "scores", Map.of("attitude", 5, "overall", 4)))
        .exchange();
  }

  private void awaitStatus(String id, int status) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(view(id).get("nationalStatus").asInt()).isEqualTo(status));
  }

  private static RouteOpened routeOpened(String id, String code) {
    return new RouteOpened(
        id, "r-" + id, code, "1.001776", 1, "H26.107", 3, Instant.now(), Instant.now());
  }

  private static DocumentIssued issued(String id, String code) {
    return new DocumentIssued(
        "doc-" + id,
        id,
        "H26.107",
        "QD",
        code,
        5,
        "QĐ-UBND",
        LocalDate.now(),
        Instant.now(),
        "0".repeat(64),
        1,
        SignatureLevel.values()[0]);
  }

  private static void publish(Object event, String source, String key) throws Exception {
    var type = EventCatalogue.byRecord(event.getClass());
    var record =
        new ProducerRecord<String, String>(
            type.topic().topicName(), null, key, WireJson.write(event));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            source,
            "ce_type",
            type.name(),
            "ce_subject",
            key,
            "ce_time",
            Instant.now().toString(),
            "ce_sequence",
            "1",
            "content-type",
            "application/json")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    var settings = Map.<String, Object>of("bootstrap.servers", BACKBONE.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(record).get();
    }
  }

  private static List<Integer> statuses(String id) {
    var statuses = new ArrayList<Integer>();
    for (var record : records("motcua.dossier")) {
      if (id.equals(record.key())) {
        statuses.add(JSON.readTree(record.value()).get("nationalStatus").asInt());
      }
    }
    return statuses;
  }

  private static void assertNothingPersonalIsPublic(String id) {
    var records = records("motcua.dossier");
    assertThat(records).anyMatch(record -> id.equals(record.key()));
    for (var record : records) {
      assertThat(record.value() + record.headers())
          .doesNotContain("Nguyễn", "912345678", "001190012345", "Đội Cấn", "lan@", "Cả");
    }
    assertThat(records("motcua.contact")).anyMatch(r -> r.value().contains("+84912345678"));
    assertThat(records("motcua.dossier-content"))
        .anyMatch(r -> id.equals(r.key()) && r.value().contains("\"version\":2"));
  }

  /** Everything on a topic, read by a plain consumer. */
  private static List<ConsumerRecord<String, String>> records(String topic) {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", BACKBONE.bootstrapServers());
    settings.put("isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new org.apache.kafka.common.TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, String>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  private static JsonNode json(ResponseSpec response) {
    byte[] body = response.expectBody().returnResult().getResponseBody();
    return JSON.readTree(body);
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
