package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.signing.SigningService.as;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.Tokens;

class DocumentEventsIT {

  private final WebTestClient clerk = as("p-1006", Role.RECORDS_CLERK);

  @Test
  void anOfficerReadsTheVeryEnvelopesThatStandOnTheTopic() {
    var id = drafted();
    rejected(id);

    var page = page(id, "");

    assertThat(items(page)).hasSize(2);
    await()
        .untilAsserted(() ->
            assertThat(
                    SigningService.documentEvents(id).stream()
                        .map(DocumentEventsIT::envelope)
                        .toList())
                .isEqualTo(items(page)));
    var last = page(id, "?limit=1");
    assertThat(items(last)).isEqualTo(items(page).subList(0, 1));
    assertThat(items(page(id, "?limit=1&after=" + last.get("next"))))
        .isEqualTo(items(page).subList(1, 2));
  }

  @Test
  void whoIsOfAnotherAgencyOrNoOfficerLearnsNothing() {
    var id = drafted();

    ask(as(Tokens.bearer("p-2002", "H26.170", Role.LEADER)), id)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("document.not-found");
    ask(clerk, "none").expectStatus().isNotFound();
    ask(clerk, " ").expectStatus().isNotFound();
    ask(as(Tokens.bearer("c-1", "", Role.CITIZEN)), id).expectStatus().isForbidden();
    ask(SigningService.client(), id).expectStatus().isUnauthorized();
    assertThat(looks(id)).doesNotContain("events");
  }

  @Test
  void everyLookAtADocumentIsNoted() {
    var id = drafted();

    page(id, "");
    clerk.get().uri("/api/documents/" + id).exchange().expectStatus().isOk();
    clerk.get().uri("/api/documents/" + id + "/draft.pdf").exchange().expectStatus().isOk();
    clerk.get().uri("/api/documents?limit=100").exchange().expectStatus().isOk();

    assertThat(looks(id)).contains("events", "document", "draft");
  }

  private static List<String> looks(String id) {
    var database = SigningService.bean("database", MongoDatabase.class);
    return Flux.from(database.getCollection("access_log").find(new Document("dossiers", id)))
        .filter(entry -> "p-1006".equals(entry.getString("viewer")))
        .map(entry -> entry.getString("what"))
        .collectList()
        .block();
  }

  private static String drafted() {
    return as("p-1002", Role.SPECIALIST)
        .post()
        .uri("/api/documents")
        .bodyValue(
            Map.of(
                "confidentiality",
                "NONE",
                "documentType",
                "QD",
                "subject",
                "Về việc họp",
                "body",
                List.of("Nội dung.")))
        .exchange()
        .expectStatus()
        .isCreated()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody()
        .get("id")
        .asString();
  }

  private static void rejected(String id) {
    as("p-1004", Role.LEADER)
        .post()
        .uri("/api/documents/" + id + "/rejection")
        .bodyValue(Map.of("reason", "Không cần nữa."))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private static WebTestClient.ResponseSpec ask(WebTestClient client, String id) {
    return client.get().uri("/api/documents/" + id + "/events").exchange();
  }

  private Document page(String id, String query) {
    var body =
        clerk
            .get()
            .uri("/api/documents/" + id + "/events" + query)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return Document.parse(body);
  }

  private static List<Document> items(Document page) {
    return page.getList("items", Document.class);
  }

  private static Document envelope(ConsumerRecord<String, String> record) {
    var headers = new Document();
    record
        .headers()
        .forEach(
            each -> headers.append(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
    return new Document("topic", record.topic())
        .append("key", record.key())
        .append("headers", headers)
        .append("value", Document.parse(record.value()));
  }
}
