package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.document.DocumentRejected;
import vn.motcua.event.contract.dossier.DossierResumed;
import vn.motcua.event.contract.dossier.DossierSuspended;
import vn.motcua.event.contract.dossier.DossierWithdrawn;
import vn.motcua.event.contract.dossier.Suspension;
import vn.motcua.event.delivery.listening.DeadLetters;

class RouteIT extends RunningService {

  @Autowired private DeadLetters deadLetters;

  @Test
  void leadsADossierFromItsAcceptanceToItsIssuedDecision() {
    var dossier = newDossier();
    accept(dossier, "1.001776");

    complete(Officials.SPECIALIST, dossier, 1);
    complete(Officials.LEADER, dossier, 2);
    issue(dossier, "doc-" + dossier);

    awaitState(dossier, "CLOSED");
    get(Officials.DESK, "/api/routes/" + dossier)
        .expectBody()
        .jsonPath("$.outcome")
        .isEqualTo("ISSUED")
        .jsonPath("$.documentId")
        .isEqualTo("doc-" + dossier);
    try (var topic = new TopicReader(BACKBONE.bootstrapServers(), Topic.ROUTING)) {
      assertThat(topic.typesOf(dossier, 9))
          .containsExactly(
              "route.opened",
              "route.step-assigned",
              "route.step-completed",
              "route.step-assigned",
              "route.step-completed",
              "route.step-assigned",
              "route.document-requested",
              "route.step-completed",
              "route.closed");
      var closed = topic.await(dossier, 9).getLast();
      assertThat(TopicReader.header(closed, "ce_causationid")).isNotBlank();
      assertThat(TopicReader.header(closed, "ce_source")).startsWith("routing/route/" + dossier);
    }
  }

  @Test
  void letsOneOfTwoOfficersWhoClaimAtOnceWinAndTellsTheOther() throws Exception {
    var dossier = newDossier();
    accept(dossier, "1.001776");
    var path = "/api/routes/" + dossier + "/steps/1/claim";

    List<Callable<Integer>> both =
        List.of(
            () -> status(Officials.SPECIALIST, path),
            () -> status(Officials.SECOND_SPECIALIST, path));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(both).stream().map(future -> future.resultNow()).toList();

      assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void refusesAStepCompletedTwice() {
    var dossier = newDossier();
    accept(dossier, "1.001776");
    complete(Officials.SPECIALIST, dossier, 1);

    post(
            Officials.SPECIALIST,
            "/api/routes/" + dossier + "/steps/1/completion",
            Map.of("outcome", "PROCEED"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("step.already-completed")
        .jsonPath("$.title")
        .isEqualTo("Bước này đã hoàn thành. Hãy tải lại danh sách việc.");
  }

  @Test
  void returnsAStepWithItsReasonWhichStaysInsideTheOffice() {
    var dossier = newDossier();
    accept(dossier, "1.001776");
    complete(Officials.SPECIALIST, dossier, 1);
    post(Officials.LEADER, "/api/routes/" + dossier + "/steps/2/claim").expectStatus().isOk();

    post(
            Officials.LEADER,
            "/api/routes/" + dossier + "/steps/2/return",
            Map.of("toStep", 1, "reason", "Chưa xác minh cư trú"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.steps[0].returnedReason")
        .isEqualTo("Chưa xác minh cư trú")
        .jsonPath("$.steps[1].state")
        .isEqualTo("RETURNED");

    try (var topic = new TopicReader(BACKBONE.bootstrapServers(), Topic.ROUTING)) {
      assertThat(topic.await(dossier, 6))
          .allSatisfy(record -> assertThat(record.value()).doesNotContain("cư trú"));
    }
  }

  @Test
  void goesBackToTheReviewWhenTheDocumentIsRejectedAndAsksAgain() {
    var dossier = newDossier();
    accept(dossier, "1.001776");
    complete(Officials.SPECIALIST, dossier, 1);
    complete(Officials.LEADER, dossier, 2);

    publishFromSigning(
        "doc-" + dossier,
        new DocumentRejected(
            "doc-" + dossier, dossier, WARD, "QD", Instant.now().truncatedTo(ChronoUnit.MILLIS)),
        dossier);

    awaitStep(dossier, 2, "ASSIGNED");
    complete(Officials.LEADER, dossier, 2);
    try (var topic = new TopicReader(BACKBONE.bootstrapServers(), Topic.ROUTING)) {
      assertThat(topic.typesOf(dossier, 12))
          .filteredOn("route.document-requested"::equals)
          .hasSize(2);
    }
  }

  @Test
  void letsNobodyWorkWhileSuspendedAndGoesOnWithTheNewPromise() {
    var dossier = newDossier();
    accept(dossier, "1.001776");
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    publish(
        dossier,
        new DossierSuspended(
            dossier, "H26.107-261122-0001", WARD, WARD, Suspension.SUPPLEMENT, now, 1, 5));
    awaitState(dossier, "SUSPENDED");

    post(Officials.SPECIALIST, "/api/routes/" + dossier + "/steps/1/claim")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("route.suspended");

    publish(
        dossier,
        new DossierResumed(
            dossier,
            "H26.107-261122-0001",
            WARD,
            WARD,
            Suspension.SUPPLEMENT,
            now,
            Instant.parse("2027-03-01T02:00:00Z"),
            1,
            4));
    awaitState(dossier, "UNDER_WAY");
    get(Officials.SPECIALIST, "/api/routes/" + dossier)
        .expectBody()
        .jsonPath("$.promisedNow")
        .isEqualTo("2027-03-01T09:00:00+07:00");
  }

  @Test
  void closesWhenTheCitizenWithdraws() {
    var dossier = newDossier();
    accept(dossier, "1.001776");

    publish(
        dossier,
        new DossierWithdrawn(
            dossier, "H26.107-261122-0001", WARD, WARD, true, Instant.now(), 1, 7));

    awaitState(dossier, "CLOSED");
    post(Officials.SPECIALIST, "/api/routes/" + dossier + "/steps/1/claim")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("route.closed");
  }

  @Test
  void opensOneRouteThoughTheAcceptanceComesTwice() {
    var dossier = newDossier();
    accept(dossier, "1.001776");

    publishAcceptance(dossier, "1.001776", 1, Instant.now().plus(1, ChronoUnit.DAYS));
    publish(
        dossier,
        new DossierWithdrawn(
            dossier, "H26.107-261122-0001", WARD, WARD, true, Instant.now(), 1, 7));

    try (var topic = new TopicReader(BACKBONE.bootstrapServers(), Topic.ROUTING)) {
      assertThat(topic.typesOf(dossier, 3))
          .containsExactly("route.opened", "route.step-assigned", "route.closed");
    }
  }

  @Test
  void keepsTheEventOfAnUnknownProcedureVersionForAnOperator() {
    var dossier = newDossier();

    publishAcceptance(dossier, "1.001776", 99, Instant.now().plus(1, ChronoUnit.DAYS));

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> deadLetters.open(100).stream().anyMatch(letter -> dossier.equals(letter.key())));
    get(Officials.SPECIALIST, "/api/routes/" + dossier).expectStatus().isNotFound();
  }

  private int status(Officials who, String path) {
    return post(who, path).returnResult(String.class).getStatus().value();
  }
}
