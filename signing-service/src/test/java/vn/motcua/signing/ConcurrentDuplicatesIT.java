package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.JsonNode;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.TestCa;
import vn.motcua.signing.fixture.Tokens;

/** Each command a thousand times at once, to two replicas: one number, one layer 1, one layer 2. */
class ConcurrentDuplicatesIT {
  private static final int DUPLICATES = Integer.getInteger("motcua.duplicates", 1_000);
  private static final String CHAIRMAN = "p-1005";
  private static final String CLERK = "p-1006";

  private static ConfigurableApplicationContext replica;

  @BeforeAll
  static void startASecondReplica() {
    replica = SigningService.replica();
  }

  @AfterAll
  static void stopIt() {
    replica.close();
  }

  @Test
  void aThousandDuplicatesOfEachCommandMakeOneOfEach() {
    var id = DocumentFlowIT.approvedDocument("GM");
    var path = "/api/documents/" + id + "/signing";

    var openings = all(CHAIRMAN, Role.LEADER, path, Map.of());
    assertThat(openings).hasSize(DUPLICATES);
    assertThat(openings.stream().distinct()).hasSize(1);
    var frozen = openings.getFirst().get("frozenSha256").asString();

    var signatures =
        all(
            CHAIRMAN,
            Role.LEADER,
            path + "/person",
            Map.of("frozenSha256", frozen, "pin", TestCa.PIN));
    assertThat(revisions(signatures, "person")).hasSize(1);

    var seals = all(CLERK, Role.RECORDS_CLERK, path + "/agency", Map.of("pin", TestCa.PIN));
    assertThat(revisions(seals, "agencySeal")).hasSize(1);
    assertThat(seals.stream().map(it -> it.get("state").asString()).distinct())
        .containsExactly("ISSUED");

    oneNumberWasTaken();
    oneOfEachWasTold(id);
  }

  private static List<String> revisions(List<JsonNode> documents, String layer) {
    assertThat(documents).hasSize(DUPLICATES);
    return documents.stream()
        .map(document -> document.get(layer).get("revisionSha256").asString())
        .distinct()
        .toList();
  }

  private static void oneNumberWasTaken() {
    var book =
        get("/api/register/gaps")
            .get("books")
            .valueStream()
            .filter(each -> each.get("book").asString().endsWith("/GM"))
            .findFirst()
            .orElseThrow();
    assertThat(book.get("last").asLong()).as(book.toPrettyString()).isEqualTo(1);
    assertThat(book.get("issued").asLong()).isEqualTo(1);
    assertThat(book.get("faults").size()).isZero();
  }

  private static void oneOfEachWasTold(String id) {
    assertThat(
            get("/api/documents/" + id + "/events")
                .get("items")
                .valueStream()
                .map(event -> event.get("headers").get("ce_type").asString()))
        .containsOnlyOnce("vn.motcua.document.signed-by-person.v1", "vn.motcua.document.issued.v1");
  }

  private static JsonNode get(String path) {
    return SigningService.as(CLERK, Role.RECORDS_CLERK)
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  /** On connections of their own, so that they truly come at once. */
  private static List<JsonNode> all(
      String person, Role role, String path, Map<String, String> body) {
    var connections = ConnectionProvider.create("duplicates", DUPLICATES);
    try {
      var client =
          WebClient.builder()
              .clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)))
              .defaultHeader("Authorization", Tokens.bearer(person, "H26.107", role))
              .build();
      var doors = List.of(SigningService.address(), SigningService.address(replica));
      return Flux.range(0, DUPLICATES)
          .flatMap(i -> answer(client, doors.get(i % 2) + path, body), DUPLICATES)
          .collectList()
          .block(Duration.ofMinutes(5));
    } finally {
      connections.dispose();
    }
  }

  private static Mono<JsonNode> answer(WebClient client, String address, Map<String, String> body) {
    return client.post().uri(address).bodyValue(body).retrieve().bodyToMono(JsonNode.class);
  }
}
