package vn.motcua.signing.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.AGENCY;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;
import static vn.motcua.signing.domain.ADocument.next;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.backbone.Backbone;
import vn.motcua.signing.application.Occasion;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;

class MongoOwedTimestampsIT {
  private static final Occasion BY_CLOCK = new Occasion.ByClock();
  private static final Duration RENEWAL = Duration.ofDays(700);
  private static final MongoClient CLIENT =
      MongoClients.create(Backbone.shared().mongoUri("motcua_signing_owed"));

  private final MongoDatabase database =
      CLIENT.getDatabase("motcua_signing_" + UUID.randomUUID().toString().substring(0, 8));
  private final MongoOutgoingDocuments documents =
      new MongoOutgoingDocuments(
          database, Clock.tickMillis(ZoneOffset.UTC), () -> UUID.randomUUID().toString());
  private final MongoOwedTimestamps owed = new MongoOwedTimestamps(database, documents);

  @AfterAll
  static void leave() {
    CLIENT.close();
  }

  @Test
  void findsWhatIsDueTheLongestDueFirstAndThenWhatIsOlderThanTimestamps() {
    var missed = ADocument.miss(Refusal.TIMESTAMP_NONE, NINE_O_CLOCK);
    keep(next(issued("doc-3", DocumentType.TB).missTimestamp(missed)));
    keep(ADocument.awaitingTimestamp());
    keep(issued("doc-4", DocumentType.BC));
    keep(issued("doc-2", DocumentType.KH));
    older("doc-2");

    assertThat(due(Duration.ZERO)).containsExactly("doc-4", "doc-2");
    assertThat(due(Duration.ofMinutes(1)))
        .containsExactlyInAnyOrder("doc-4", "doc-3", ADocument.docket().id().value(), "doc-2")
        .startsWith("doc-4")
        .endsWith("doc-2");
  }

  @Test
  void whatIsHeldIsDueForItsRenewalOnly() {
    keep(ADocument.timestamped());

    assertThat(due(RENEWAL.minusMillis(1))).isEmpty();
    assertThat(due(RENEWAL)).containsExactly(ADocument.docket().id().value());
  }

  @Test
  void whatFailedItsCheckIsNeverDue() {
    keep(ADocument.sealed());

    assertThat(due(RENEWAL)).isEmpty();
    assertThat(owed.owed().block().count()).isZero();
  }

  @Test
  void listsAnAgencysWaitingDocumentsPageByPage() {
    keep(issued("doc-5", DocumentType.TB));
    keep(issued("doc-2", DocumentType.KH));
    older("doc-2");
    keep(held("doc-3", DocumentType.BC));
    keep(ADocument.awaitingTimestamp());

    var first = pending(AGENCY, null);
    assertThat(first).hasSize(2);
    assertThat(pending(AGENCY, first.getLast())).hasSize(1);
    assertThat(pending("H26.170", null)).isEmpty();
  }

  @Test
  void countsThemAndKnowsTheOldest() {
    assertThat(owed.owed().block().oldest()).isNull();
    keep(issued("doc-5", DocumentType.TB));
    keep(issued("doc-2", DocumentType.KH));
    older("doc-2");
    keep(ADocument.awaitingTimestamp());

    assertThat(owed.owed().block().count()).isEqualTo(3);
    assertThat(owed.owed().block().oldest()).isEqualTo(NINE_O_CLOCK);
  }

  @Test
  void noQuestionReadsTheWholeCollection() {
    keep(issued("doc-5", DocumentType.TB));
    keep(ADocument.timestamped());
    run(new Document("profile", 2));

    due(RENEWAL);
    pending(AGENCY, "doc-0");
    owed.owed().block();
    documents.ofFile("3".repeat(64)).block();

    run(new Document("profile", 0));
    var plans =
        Flux.from(database.getCollection("system.profile").find())
            .filter(entry -> entry.getString("ns").endsWith(MongoOutgoingDocuments.COLLECTION))
            .mapNotNull(entry -> entry.getString("planSummary"))
            .collectList()
            .block();
    assertThat(plans).hasSizeGreaterThan(5).noneMatch(plan -> plan.contains("COLLSCAN"));
  }

  private void run(Document command) {
    Mono.from(database.runCommand(command)).block();
  }

  private List<String> due(Duration later) {
    return owed.due(NINE_O_CLOCK.plus(later), 10).map(DocumentId::value).collectList().block();
  }

  private List<String> pending(String agency, String after) {
    return owed.pending(new AgencyPage(agency, after, 2)).block().stream()
        .map(filed -> filed.document().id().value())
        .toList();
  }

  private static Issued issued(String id, DocumentType type) {
    return ADocument.issued(id, type, Handling.plain());
  }

  private static Issued held(String id, DocumentType type) {
    var issued = issued(id, type);
    return next(issued.timestamp(ADocument.archive(issued.file(), "3"), NINE_O_CLOCK));
  }

  private void keep(OutgoingDocument document) {
    documents.create(document, List.of(), BY_CLOCK).block();
  }

  private void older(String id) {
    Mono.from(
            database
                .getCollection(MongoOutgoingDocuments.COLLECTION)
                .updateOne(Filters.eq("_id", id), Updates.unset("state.timestamp")))
        .block();
  }
}
