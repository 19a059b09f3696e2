package vn.motcua.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackboneIT {

  @Test
  void runsARealBrokerAndARealReplicaSet() throws Exception {
    var backbone = Backbone.shared();

    try (var admin = Admin.create(Map.of("bootstrap.servers", backbone.bootstrapServers()));
        var client = MongoClients.create(backbone.mongoUri("probe"))) {
      admin.createTopics(List.of(new NewTopic("probe", 2, (short) 1))).all().get();
      client.getDatabase("probe").getCollection("a").insertOne(new Document("_id", 1));

      assertThat(admin.listTopics().names().get()).contains("probe");
      assertThat(client.getDatabase("probe").getCollection("a").countDocuments()).isEqualTo(1);
    }
  }

  @Test
  void startsMongodAgainWhenItIsKilledAndKeepsWhatWasWritten(@TempDir Path folder) {
    var settings = new MongodSettings(MongodBinary.locate(), folder, LocalPorts.free(), 0.25);
    try (var mongod = MongodProcess.start(settings);
        var client = MongoClients.create(mongod.uri())) {
      var collection = client.getDatabase("probe").getCollection("kept");
      collection.insertOne(new Document("_id", 1));
      long before = mongod.pid();

      ProcessHandle.of(before).orElseThrow().destroyForcibly();

      await()
          .atMost(Duration.ofSeconds(40))
          .ignoreExceptions()
          .untilAsserted(() -> {
            assertThat(mongod.pid()).isNotEqualTo(before);
            assertThat(collection.countDocuments()).isEqualTo(1);
          });
    }
  }

  @Test
  void startsMongodAgainEvenWhenItIsKilledWhileItStartsAgain(@TempDir Path folder) {
    var settings = new MongodSettings(MongodBinary.locate(), folder, LocalPorts.free(), 0.25);
    try (var mongod = MongodProcess.start(settings);
        var client = MongoClients.create(mongod.uri())) {
      var collection = client.getDatabase("probe").getCollection("kept");
      collection.insertOne(new Document("_id", 1));

      for (int kill = 0; kill < 3; kill++) {
        long before = mongod.pid();
        ProcessHandle.of(before).ifPresent(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(40)).until(() -> mongod.pid() != before);
      }

      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(collection.countDocuments()).isEqualTo(1));
    }
  }

  @Test
  void servesTheSameDataOnAnotherPort(@TempDir Path folder) {
    var binary = MongodBinary.locate();
    try (var mongod =
            MongodProcess.start(new MongodSettings(binary, folder, LocalPorts.free(), 0.25));
        var client = MongoClients.create(mongod.uri())) {
      client.getDatabase("probe").getCollection("kept").insertOne(new Document("_id", 1));
    }

    try (var mongod =
            MongodProcess.start(new MongodSettings(binary, folder, LocalPorts.free(), 0.25));
        var client = MongoClients.create(mongod.uri())) {
      assertThat(client.getDatabase("probe").getCollection("kept").countDocuments()).isEqualTo(1);
    }
  }

  @Test
  void keepsTheBrokersLogOverARestart(@TempDir Path folder) throws Exception {
    try (var broker = EmbeddedBroker.start(folder, LocalPorts.free(), LocalPorts.free());
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
    }

    try (var broker = EmbeddedBroker.start(folder, LocalPorts.free(), LocalPorts.free());
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      assertThat(admin.listTopics().names().get()).contains("kept");
    }
  }

  @Test
  void refusesATakenPortInASentence(@TempDir Path folder) throws Exception {
    try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> EmbeddedBroker.start(folder, taken.getLocalPort(), LocalPorts.free()))
          .isInstanceOf(BackboneException.class)
          .hasMessageContaining("MOTCUA_PORT_OFFSET");
    }
  }
}
