package vn.motcua.signing.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import vn.motcua.backbone.Backbone;
import vn.motcua.signing.application.ExternalRequests;
import vn.motcua.signing.application.ExternalRequestsContract;

class MongoExternalRequestsIT extends ExternalRequestsContract {
  private static final MongoClient CLIENT =
      MongoClients.create(Backbone.shared().mongoUri("motcua_signing_custody"));

  private final MongoExternalRequests requests =
      new MongoExternalRequests(
          CLIENT.getDatabase("motcua_custody_" + UUID.randomUUID().toString().substring(0, 8)));

  @AfterAll
  static void leave() {
    CLIENT.close();
  }

  @Override
  protected ExternalRequests requests() {
    return requests;
  }
}
