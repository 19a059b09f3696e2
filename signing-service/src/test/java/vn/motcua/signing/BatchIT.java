package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.SigningService.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.TestCa;

/** Batches over HTTP: a leader signs what he was shown, a clerk seals. */
class BatchIT {
  private static final String CHAIRMAN = "p-1005";
  private static final String CLERK = "p-1006";

  @Test
  void aLeaderSignsWhatHeWasShownAndAClerkSealsIt() {
    var documents = new ArrayList<String>();
    for (var i = 0; i < 3; i++) {
      documents.add(DocumentFlowIT.approvedDocument("TTR"));
    }
    var batch = ok(open(leader(), "SIGN", documents, UUID.randomUUID().toString()));
    var path = "/api/batches/" + batch.get("id").asString();
    assertThat(field(batch, "symbol")).doesNotHaveDuplicates().doesNotContain("");

    var early = ok(run(leader(), path, batch, TestCa.PIN));
    assertThat(codes(early)).containsOnly("batch.not-shown");
    for (var id : documents) {
      see(path, batch, id);
    }
    var wrong = ok(run(leader(), path, batch, "00000000"));
    assertThat(wrong.get("stoppedBy").get("code").asString()).isEqualTo("key.wrong-pin");
    var signed = ok(run(leader(), path, batch, TestCa.PIN));
    assertThat(signed.get("done").asInt()).isEqualTo(3);
    assertThat(ok(run(leader(), path, batch, TestCa.PIN))).isEqualTo(signed);

    var sealing = ok(open(clerk(), "SEAL", documents, UUID.randomUUID().toString()));
    var sealed =
        ok(run(clerk(), "/api/batches/" + sealing.get("id").asString(), sealing, TestCa.PIN));
    assertThat(sealed.get("done").asInt()).isEqualTo(3);
    for (var id : documents) {
      assertThat(ok(clerk().get().uri("/api/documents/" + id)).get("state").asString())
          .isEqualTo("ISSUED");
    }
  }

  @Test
  void theKeyIsNeededAndNeverUsedForAnotherList() {
    var one = List.of(DocumentFlowIT.approvedDocument("TTR"));
    var key = UUID.randomUUID().toString();
    var batch = ok(open(leader(), "SIGN", one, key));

    assertThat(ok(open(leader(), "SIGN", one, key)).get("id")).isEqualTo(batch.get("id"));
    refused(open(leader(), "SIGN", List.of("another"), key), 409, "batch.key-reused");
    refused(open(leader(), "SIGN", one, "short"), 400, "batch.key-missing");
    refused(open(clerk(), "SIGN", one, "a-good-key-1"), 403, "batch.not-your-act");
    refused(
        clerk().get().uri("/api/batches/" + batch.get("id").asString()), 404, "batch.not-found");
    assertThat(ok(leader().get().uri("/api/batches")).get("items").size()).isPositive();
    ok(leader().post().uri("/api/batches/" + batch.get("id").asString() + "/closing"));
  }

  @Test
  void aListIsBoundedAndHasNoDocumentTwice() {
    var tooMany = new ArrayList<String>();
    for (var i = 0; i <= 100; i++) {
      tooMany.add("d" + i);
    }

    for (var wrong : List.of(tooMany, List.<String>of(), List.of("a", "a"))) {
      open(leader(), "SIGN", wrong, "a-good-key-2").exchange().expectStatus().isBadRequest();
    }
  }

  private static void see(String path, JsonNode batch, String id) {
    var pdf =
        leader()
            .get()
            .uri(path + "/documents/" + id + "/frozen.pdf")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    assertThat(field(batch, "frozenSha256")).contains(SigningService.sha256(pdf));
  }

  private static WebTestClient.RequestHeadersSpec<?> open(
      WebTestClient client, String act, List<String> documents, String key) {
    return client
        .post()
        .uri("/api/batches")
        .header("Idempotency-Key", key)
        .bodyValue(Map.of("act", act, "documents", documents));
  }

  private static WebTestClient.RequestHeadersSpec<?> run(
      WebTestClient client, String path, JsonNode batch, String pin) {
    var seen = batch.get("items").valueStream().map(item -> StubbornOffice.seen(item)).toList();
    return client.post().uri(path + "/run").bodyValue(Map.of("documents", seen, "pin", pin));
  }

  private static List<String> field(JsonNode batch, String name) {
    return batch.get("items").valueStream().map(item -> item.path(name).asString("")).toList();
  }

  private static List<String> codes(JsonNode batch) {
    return batch
        .get("items")
        .valueStream()
        .map(item -> item.path("refusal").path("code").asString(""))
        .toList();
  }

  private static JsonNode ok(WebTestClient.RequestHeadersSpec<?> request) {
    return request
        .exchange()
        .expectStatus()
        .is2xxSuccessful()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private static void refused(
      WebTestClient.RequestHeadersSpec<?> request, int status, String code) {
    request
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  private static WebTestClient leader() {
    return as(CHAIRMAN, Role.LEADER);
  }

  private static WebTestClient clerk() {
    return as(CLERK, Role.RECORDS_CLERK);
  }
}
