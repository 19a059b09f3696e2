package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

class InboxIT extends RunningService {

  @Autowired private MongoDatabase database;

  @Test
  void showsAStepToItsRoleWithoutSubjectUntilTheContentArrives() {
    var dossier = newDossier();
    accept(dossier, "1.001776", Instant.now().plus(1, ChronoUnit.HOURS));

    assertThat(item(Officials.SPECIALIST, dossier)).doesNotContainKey("subject");
    publishContent(dossier, "Đề nghị trợ cấp xã hội hàng tháng");

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(item(Officials.SPECIALIST, dossier))
                .containsEntry("subject", "Đề nghị trợ cấp xã hội hàng tháng"));
    assertThat(find(Officials.LEADER, dossier)).isNull();
    assertThat(find(Officials.STRANGER, dossier)).isNull();
  }

  @Test
  void showsAClaimedStepOnlyToTheOfficerWhoClaimedIt() {
    var dossier = newDossier();
    accept(dossier, "1.001776", Instant.now().plus(1, ChronoUnit.HOURS));

    post(Officials.SPECIALIST, "/api/routes/" + dossier + "/steps/1/claim").expectStatus().isOk();

    assertThat(item(Officials.SPECIALIST, dossier)).containsEntry("claimedBy", "p-1002");
    assertThat(find(Officials.SECOND_SPECIALIST, dossier)).isNull();
    post(Officials.SPECIALIST, "/api/routes/" + dossier + "/steps/1/release").expectStatus().isOk();
    assertThat(find(Officials.SECOND_SPECIALIST, dossier)).isNotNull();
  }

  @Test
  void pagesInTheOrderOfDueTimesAndMissesNothing() {
    var promise = Instant.now().plus(30, ChronoUnit.MINUTES);
    var dossiers = new ArrayList<String>();
    for (var number = 0; number < 7; number++) {
      dossiers.add(newDossier());
      publishAcceptance(dossiers.getLast(), "1.001776", 1, promise.plusSeconds(number));
    }
    dossiers.forEach(dossier -> awaitStep(dossier, 1, "ASSIGNED"));
    post(Officials.SPECIALIST, "/api/routes/" + dossiers.get(3) + "/steps/1/claim")
        .expectStatus()
        .isOk();

    var seen = new ArrayList<String>();
    var due = new ArrayList<String>();
    String after = null;
    do {
      var page = page(Officials.SPECIALIST, after, 3);
      var items = page.getList("items", Document.class);
      items.forEach(item -> seen.add(item.getString("dossierId")));
      items.forEach(item -> due.add(item.getString("dueAt")));
      assertThat(items.size()).isLessThanOrEqualTo(3);
      after = page.getString("next");
    } while (after != null);

    assertThat(seen).doesNotHaveDuplicates().containsAll(dossiers);
    assertThat(due).isSorted();
  }

  @Test
  void findsAPageByItsIndexWithoutSorting() {
    var dossier = newDossier();
    accept(dossier, "1.001776");

    var plan =
        Mono.from(
                database.runCommand(
                    new Document(
                            "explain",
                            new Document("find", "route")
                                .append(
                                    "filter",
                                    new Document(
                                            "state.inbox.queue",
                                            new Document(
                                                "$in",
                                                List.of(
                                                    "person p-1002", "role H26.107 SPECIALIST")))
                                        .append("state.inbox.position", new Document("$gt", "0")))
                                .append("sort", new Document("state.inbox.position", 1))
                                .append("limit", 50))
                        .append("verbosity", "queryPlanner")))
            .block(Duration.ofSeconds(10));

    var winning = String.valueOf(plan.get("queryPlanner", Document.class).get("winningPlan"));
    assertThat(winning).contains("SORT_MERGE", "IXSCAN").doesNotContain("COLLSCAN", "stage=SORT,");
  }

  @Test
  void refusesAPageThatIsTooLargeOrACursorThatIsNone() {
    get(Officials.SPECIALIST, "/api/inbox?limit=101").expectStatus().isBadRequest();
    get(Officials.SPECIALIST, "/api/inbox?after=%3C%3E").expectStatus().isBadRequest();
  }

  private Document item(Officials who, String dossier) {
    var found = find(who, dossier);
    assertThat(found).isNotNull();
    return found;
  }

  private @Nullable Document find(Officials who, String dossier) {
    String after = null;
    do {
      var page = page(who, after, 100);
      for (var item : page.getList("items", Document.class)) {
        if (dossier.equals(item.getString("dossierId"))) {
          return item;
        }
      }
      after = page.getString("next");
    } while (after != null);
    return null;
  }

  private Document page(Officials who, @Nullable String after, int limit) {
    var path = "/api/inbox?limit=" + limit + (after == null ? "" : "&after=" + after);
    var body =
        get(who, path)
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return Document.parse(String.valueOf(body));
  }
}
