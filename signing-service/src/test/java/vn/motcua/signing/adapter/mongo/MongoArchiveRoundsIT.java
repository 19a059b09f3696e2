package vn.motcua.signing.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import vn.motcua.backbone.Backbone;
import vn.motcua.signing.application.ArchiveRounds;
import vn.motcua.signing.application.ArchiveRoundsContract;

class MongoArchiveRoundsIT extends ArchiveRoundsContract {
  private static final MongoClient CLIENT =
      MongoClients.create(Backbone.shared().mongoUri("motcua_signing_rounds"));

  private final MongoArchiveRounds rounds =
      new MongoArchiveRounds(
          CLIENT.getDatabase("motcua_rounds_" + UUID.randomUUID().toString().substring(0, 8)));

  @AfterAll
  static void leave() {
    CLIENT.close();
  }

  @Override
  protected ArchiveRounds rounds() {
    return rounds;
  }
}
