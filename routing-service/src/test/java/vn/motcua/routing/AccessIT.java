package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AccessRule;

class AccessIT extends RunningService {

  @Autowired private MongoDatabase database;

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void everyEndpointDeclaresWhoMayCallIt() {
    assertThat(AccessRule.undeclared(requestMappingHandlerMapping)).isEmpty();
  }

  @Test
  void opensNothingToACallerWithoutATokenOrWithAnExpiredOne() {
    client.get().uri("/api/inbox").exchange().expectStatus().isUnauthorized();
    client
        .get()
        .uri("/api/inbox")
        .header("Authorization", bearer(Officials.SPECIALIST, -600))
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void notesWhoLookedAtWhichDossier() {
    var dossier = newDossier();
    accept(dossier, "1.001776");
    var before = looksAt(dossier, "route");

    get(Officials.SPECIALIST, "/api/routes/" + dossier).expectStatus().isOk();
    get(Officials.STRANGER, "/api/routes/" + dossier).expectStatus().isNotFound();
    get(Officials.SPECIALIST, "/api/inbox?limit=100").expectStatus().isOk();

    assertThat(looksAt(dossier, "route")).isEqualTo(before + 1);
    assertThat(looksAt(dossier, "inbox")).isEqualTo(1);
  }

  private long looksAt(String dossier, String what) {
    var looks = new Document("dossiers", dossier).append("what", what);
    return Mono.from(database.getCollection("access_log").countDocuments(looks))
        .block(Duration.ofSeconds(10));
  }

  @Test
  void keepsCitizensOut() {
    get(Officials.CITIZEN, "/api/inbox").expectStatus().isForbidden();
  }

  @Test
  void hidesTheDossiersOfAnotherAgency() {
    var dossier = newDossier();
    accept(dossier, "1.001776");

    for (var answer :
        new WebTestClient.ResponseSpec[] {
          get(Officials.STRANGER, "/api/routes/" + dossier),
          post(Officials.STRANGER, "/api/routes/" + dossier + "/steps/1/claim"),
          get(Officials.SPECIALIST, "/api/routes/d-there-is-none")
        }) {
      answer
          .expectStatus()
          .isNotFound()
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("route.not-found")
          .jsonPath("$.title")
          .isEqualTo("Không tìm thấy hồ sơ này.");
    }
  }

  @Test
  void refusesAnotherRoleOfTheSameAgency() {
    var dossier = newDossier();
    accept(dossier, "1.001776");

    post(Officials.LEADER, "/api/routes/" + dossier + "/steps/1/claim")
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("step.not-your-role");
  }

  @Test
  void refusesUnknownFieldsWrongValuesAndLongTexts() {
    var dossier = newDossier();
    accept(dossier, "1.001776");
    var step = "/api/routes/" + dossier + "/steps/1/";

    post(Officials.SPECIALIST, step + "completion", Map.of("outcome", "PROCEED", "more", 1))
        .expectStatus()
        .isBadRequest();
    post(Officials.SPECIALIST, step + "completion", Map.of("outcome", "SKIP"))
        .expectStatus()
        .isBadRequest();
    post(Officials.SPECIALIST, step + "completion", Map.of("note", "x"))
        .expectStatus()
        .isBadRequest();
    post(Officials.SPECIALIST, step + "return", Map.of("toStep", 1, "reason", "ă".repeat(2_001)))
        .expectStatus()
        .isBadRequest();
    post(Officials.SPECIALIST, "/api/routes/" + dossier + "/steps/x/claim")
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void servesItsDocumentsAndHealthToEveryone() {
    client
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.openapi")
        .value(String.class, version -> assertThat(version).startsWith("3.1"))
        .jsonPath("$.paths['/api/inbox']")
        .exists();
    client.get().uri("/actuator/health").exchange().expectStatus().isOk();
    client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
  }

  @Test
  void givesTheFiguresOfItsEventsToOperators() {
    get(Officials.LEADER, "/actuator/prometheus").expectStatus().isForbidden();
    get(Officials.OPERATOR, "/actuator/prometheus")
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(figures ->
            assertThat(figures)
                .contains("motcua_relay_lag_seconds", "motcua_relay_leading", "motcua_events_lag"));
  }
}
