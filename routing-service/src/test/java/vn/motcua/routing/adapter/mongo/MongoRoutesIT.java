package vn.motcua.routing.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import vn.motcua.backbone.Backbone;
import vn.motcua.routing.application.Inbox;
import vn.motcua.routing.application.Routes;
import vn.motcua.routing.application.RoutesContract;

class MongoRoutesIT extends RoutesContract {

  private static final String DATABASE = "motcua_routing_store_it";
  private static final MongoClient CLIENT =
      MongoClients.create(Backbone.shared().mongoUri(DATABASE));

  private final MongoRoutes routes =
      new MongoRoutes(
          CLIENT.getDatabase(DATABASE), Clock.systemUTC(), () -> UUID.randomUUID().toString());

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  @Override
  protected Routes routes() {
    return routes;
  }

  @Override
  protected Inbox inbox() {
    return routes;
  }
}
