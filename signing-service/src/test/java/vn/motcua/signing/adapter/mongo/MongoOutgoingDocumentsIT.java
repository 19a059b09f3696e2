package vn.motcua.signing.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.KeyTaken;
import vn.motcua.backbone.Backbone;
import vn.motcua.signing.application.OutgoingDocuments;
import vn.motcua.signing.application.OutgoingDocumentsContract;
import vn.motcua.signing.domain.ADocument;

class MongoOutgoingDocumentsIT extends OutgoingDocumentsContract {
  private static final MongoClient CLIENT =
      MongoClients.create(Backbone.shared().mongoUri("motcua_signing_register"));
  private MongoDatabase database = fresh();
  private OutgoingDocuments documents = register(database);

  @BeforeEach
  void anEmptyRegister() {
    database = fresh();
    documents = register(database);
  }

  private static MongoDatabase fresh() {
    return CLIENT.getDatabase("motcua_signing_" + UUID.randomUUID().toString().substring(0, 8));
  }

  private static OutgoingDocuments register(MongoDatabase database) {
    return new MongoOutgoingDocuments(
        database, Clock.tickMillis(ZoneOffset.UTC), () -> UUID.randomUUID().toString());
  }

  @Test
  void aNumberThatSomebodyElseHoldsIsNoTakenSlot() {
    documents.create(ADocument.awaitingAgency(), List.of(), BY_CLOCK).block();
    var other = another();
    var approved = documents.create(other, List.of(), BY_CLOCK).block();

    assertThatThrownBy(
            () -> documents.store(approved, opened(other, 5), List.of(), BY_CLOCK).block())
        .isInstanceOf(KeyTaken.class);
  }

  @Test
  void aHashIsLookedUpInIndexesAlone() {
    documents.create(ADocument.issued(), List.of(), BY_CLOCK).block();
    var query =
        new Document("find", MongoOutgoingDocuments.COLLECTION)
            .append(
                "filter",
                StoredRevisions.withHash(ADocument.REVISION_1)
                    .toBsonDocument(Document.class, CLIENT.getCodecRegistry()));

    var plan = Mono.from(database.runCommand(new Document("explain", query))).block().toJson();

    assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN");
    assertThat(StoredRevisions.PLACES)
        .allSatisfy(place -> assertThat(plan).contains(place + ".sha256_1"));
  }

  @AfterAll
  static void leave() {
    CLIENT.close();
  }

  @Override
  protected OutgoingDocuments documents() {
    return documents;
  }
}
