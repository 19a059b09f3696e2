package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import vn.motcua.event.contract.Topic;

class RouteEventsIT extends RunningService {

  @Autowired private MongoDatabase database;

  @Test
  void anOfficerReadsPageByPageTheVeryEnvelopesThatStandOnTheTopic() {
    var dossier = newDossier();
    accept(dossier, "1.001776");
    complete(Officials.SPECIALIST, dossier, 1);

    var told = new ArrayList<Map<String, Object>>();
    var page = page(dossier, "?limit=3");
    told.addAll(items(page));
    while (page.containsKey("next")) {
      page = page(dossier, "?limit=3&after=" + page.get("next"));
      told.addAll(items(page));
    }

    assertThat(told).hasSize(4);
    try (var topic = new TopicReader(BACKBONE.bootstrapServers(), Topic.ROUTING)) {
      assertThat(told)
          .isEqualTo(topic.await(dossier, 4).stream().map(RouteEventsIT::envelope).toList());
    }
  }

  @Test
  void whoMayNotReadTheRouteLearnsNothing() {
    var dossier = newDossier();
    accept(dossier, "1.001776");
    var path = "/api/routes/" + dossier + "/events";

    get(Officials.STRANGER, path)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("route.not-found");
    get(Officials.DESK, "/api/routes/d-none/events").expectStatus().isNotFound();
    get(Officials.CITIZEN, path).expectStatus().isForbidden();
    get(Officials.DESK, path + "?after=-1").expectStatus().isBadRequest();
    client.get().uri(path).exchange().expectStatus().isUnauthorized();
    assertThat(looks(dossier)).doesNotContain("events");
  }

  @Test
  void aLookIsNotedLikeAnyOther() {
    var dossier = newDossier();
    accept(dossier, "1.001776");

    page(dossier, "");

    assertThat(looks(dossier)).contains("events");
  }

  private List<String> looks(String dossier) {
    return Flux.from(database.getCollection("access_log").find(new Document("dossiers", dossier)))
        .map(entry -> entry.getString("what"))
        .collectList()
        .block();
  }

  private Document page(String dossier, String query) {
    var body =
        get(Officials.DESK, "/api/routes/" + dossier + "/events" + query)
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Cache-Control", "no-store")
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
