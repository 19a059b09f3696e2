package vn.motcua.signing.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import vn.motcua.backbone.Backbone;
import vn.motcua.signing.application.SigningBatches;
import vn.motcua.signing.application.SigningBatchesContract;

class MongoSigningBatchesIT extends SigningBatchesContract {
  private static final MongoClient CLIENT =
      MongoClients.create(Backbone.shared().mongoUri("motcua_signing_batches"));

  private final MongoSigningBatches batches =
      new MongoSigningBatches(
          CLIENT.getDatabase("motcua_batches_" + UUID.randomUUID().toString().substring(0, 8)));

  @AfterAll
  static void leave() {
    CLIENT.close();
  }

  @Override
  protected SigningBatches batches() {
    return batches;
  }
}
