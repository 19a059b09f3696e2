package vn.motcua.backbone;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterConnectionMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * Makes a single mongod a replica set, on whatever port it stands today, and waits for its vote.
 */
final class ReplicaSetOfOne {

  private static final int NOT_YET_INITIATED = 94;
  private static final Duration POLL = Duration.ofMillis(50);

  private final int port;

  ReplicaSetOfOne(int port) {
    this.port = port;
  }

  void awaitPrimary(Process child, Duration limit, Path log) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    try (var client = client()) {
      var admin = client.getDatabase("admin");
      while (!writable(admin)) {
        if (!child.isAlive()) {
          throw new BackboneException(
              "mongod dừng với mã %d; nhật ký của nó: %s".formatted(child.exitValue(), log),
              "mongod ended with code %d; its log is %s".formatted(child.exitValue(), log));
        }
        if (System.nanoTime() > end) {
          throw new BackboneException(
              "mongod không nhận ghi; nhật ký của nó: " + log,
              "mongod does not take writes; its log is " + log);
        }
        child.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  private boolean writable(MongoDatabase admin) {
    try {
      configure(admin);
      return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
    } catch (MongoException notYet) {
      return false;
    }
  }

  private void configure(MongoDatabase admin) {
    try {
      var config =
          admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
      var member = config.getList("members", Document.class).getFirst();
      if (!host().equals(member.getString("host"))) {
        member.put("host", host());
        config.put("version", config.getInteger("version") + 1);
        admin.runCommand(new Document("replSetReconfig", config).append("force", true));
      }
    } catch (MongoCommandException refused) {
      if (refused.getErrorCode() != NOT_YET_INITIATED) {
        throw refused;
      }
      admin.runCommand(new Document("replSetInitiate", initial()));
    }
  }

  private Document initial() {
    return new Document("_id", MongodSettings.REPLICA_SET)
        .append("members", List.of(new Document("_id", 0).append("host", host())));
  }

  private String host() {
    return "127.0.0.1:" + port;
  }

  private MongoClient client() {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyToClusterSettings(cluster ->
                cluster
                    .hosts(List.of(new ServerAddress("127.0.0.1", port)))
                    .mode(ClusterConnectionMode.SINGLE)
                    .serverSelectionTimeout(2, TimeUnit.SECONDS))
            .applyToSocketSettings(socket -> socket.connectTimeout(1, TimeUnit.SECONDS))
            .build());
  }
}
