package vn.motcua.signing.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.aggregate.store.KeyTaken;
import vn.motcua.backbone.Backbone;
import vn.motcua.signing.application.OutgoingDocuments;
import vn.motcua.signing.application.OutgoingDocumentsContract;
import vn.motcua.signing.domain.ADocument;

class MongoOutgoingDocumentsIT extends OutgoingDocumentsContract {
  private static final MongoClient CLIENT =
      MongoClients.create(Backbone.shared().mongoUri("motcua_signing_register"));
  private OutgoingDocuments documents = register();

  @BeforeEach
  void anEmptyRegister() {
    documents = register();
  }

  private static OutgoingDocuments register() {
    return new MongoOutgoingDocuments(
        CLIENT.getDatabase("motcua_signing_" + UUID.randomUUID().toString().substring(0, 8)),
        Clock.tickMillis(ZoneOffset.UTC),
        () -> UUID.randomUUID().toString());
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

  @AfterAll
  static void leave() {
    CLIENT.close();
  }

  @Override
  protected OutgoingDocuments documents() {
    return documents;
  }
}
