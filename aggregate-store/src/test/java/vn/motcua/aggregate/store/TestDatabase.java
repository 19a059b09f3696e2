package vn.motcua.aggregate.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import vn.motcua.backbone.Backbone;

/** A fresh database on the shared mongod. */
final class TestDatabase {

  private static final MongoClient CLIENT =
      MongoClients.create(Backbone.shared().mongoUri("motcua_store_it"));

  private TestDatabase() {}

  static MongoDatabase fresh() {
    return CLIENT.getDatabase("it_" + UUID.randomUUID().toString().substring(0, 8));
  }
}
