package vn.motcua.notification.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.domain.Notices.NOON;
import static vn.motcua.notification.domain.Notices.RULES;
import static vn.motcua.notification.domain.Notices.happening;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.backbone.Backbone;
import vn.motcua.notification.application.Correspondences;
import vn.motcua.notification.application.CorrespondencesContract;
import vn.motcua.notification.domain.Failure;
import vn.motcua.notification.domain.Occasion;

class MongoCorrespondencesIT extends CorrespondencesContract {

  private static final String DATABASE = "motcua_notification_store";

  private static MongoClient client;
  private static MongoDatabase database;
  private static MongoCorrespondences correspondences;

  @BeforeAll
  static void connect() {
    client = MongoClients.create(Backbone.shared().mongoUri(DATABASE));
    database = client.getDatabase(DATABASE);
    correspondences =
        new MongoCorrespondences(database, Clock.systemUTC(), () -> UUID.randomUUID().toString());
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  @Override
  protected Correspondences correspondences() {
    return correspondences;
  }

  @Override
  protected String newDossier() {
    return "d-" + UUID.randomUUID();
  }

  @Test
  void keepsNoAddressInItsHistory() {
    var dossier = newDossier();
    correspondences
        .change(dossier, all -> all.plan(happening(Occasion.ACCEPTED, NOON), 1, NOON, RULES))
        .block();
    correspondences
        .change(
            dossier, all -> all.suppress(all.notices().getFirst().id(), Failure.NO_CONTACT, NOON))
        .block();

    var entry = correspondences.store().history(dossier).blockLast();

    assertThat(entry.type()).isEqualTo("vn.motcua.notice.failed.v1");
    assertThat(entry.json()).contains("NO_CONTACT", "accepted").doesNotContain("84912345678");
  }

  @Test
  void findsDueNoticesAndReceiptsByAnIndex() {
    correspondences.store().prepare().block();

    assertThat(planOf(new Document("state.dueAt", new Document("$lte", new Date()))))
        .contains("IXSCAN")
        .doesNotContain("COLLSCAN");
    assertThat(planOf(new Document("state.awaits", "ref:7"))).contains("IXSCAN");
  }

  @Test
  void handsOutReferencesThatComeRoundAgain() {
    var references = new MongoReferences(database);

    assertThat(references.reserve(2).block()).containsExactly(1, 2);
    Mono.from(
            database
                .getCollection("reference_counter")
                .updateOne(
                    new Document("_id", "sms-reference"),
                    new Document("$set", new Document("last", 65_534L))))
        .block();

    assertThat(references.reserve(2).block()).containsExactly(65_535, 1);
    assertThat(references.reserve(0).block()).isEmpty();
  }

  private static String planOf(Document filter) {
    return Flux.from(database.getCollection("correspondence").find(filter).explain())
        .blockFirst()
        .toJson();
  }
}
