package vn.motcua.signing.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import vn.motcua.backbone.Backbone;
import vn.motcua.signing.application.OutgoingDocuments;
import vn.motcua.signing.application.OutgoingDocumentsContract;

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

  @AfterAll
  static void leave() {
    CLIENT.close();
  }

  @Override
  protected OutgoingDocuments documents() {
    return documents;
  }
}
