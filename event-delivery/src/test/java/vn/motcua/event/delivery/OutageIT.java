package vn.motcua.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.backbone.EmbeddedBroker;
import vn.motcua.backbone.LocalPorts;
import vn.motcua.backbone.MongodBinary;
import vn.motcua.backbone.MongodProcess;
import vn.motcua.backbone.MongodSettings;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.delivery.listening.Handled;

class OutageIT {

  private static final Duration LONG = Duration.ofSeconds(90);

  @TempDir Path folder;

  @Test
  void everythingResumesAfterTheDatabaseWasKilledAndTheBrokerWasAway() throws Exception {
    var mongoSettings =
        new MongodSettings(MongodBinary.locate(), folder.resolve("mongo"), LocalPorts.free(), 0.25);
    int port = LocalPorts.free();
    int controller = LocalPorts.free();
    var mongod = MongodProcess.start(mongoSettings);
    var broker = EmbeddedBroker.start(folder.resolve("kafka"), port, controller);
    try (var fixture =
        new DeliveryFixture(mongod.uri().replace("/?", "/it?"), broker.bootstrapServers())) {
      var ids = IntStream.range(0, 8).mapToObj(each -> fixture.id("d" + each)).toList();
      fixture.relay();
      var listener =
          fixture.listener(what ->
              what.on(
                  RouteClosed.class,
                  event -> {
                    var key = event.headers().key();
                    fixture.apply(key, event.headers().id(), event.mark());
                    return Handled.applied();
                  }));
      var writer = Thread.ofPlatform().start(() -> write(fixture, ids, 120));
      await().atMost(LONG).until(() -> fixture.applied(ids.getFirst()).size() > 30);

      kill(mongod);
      await().atMost(LONG).until(() -> fixture.applied(ids.getFirst()).size() > 60);
      broker.close();
      broker = EmbeddedBroker.start(folder.resolve("kafka"), port, controller);
      writer.join();

      for (var id : ids) {
        await().atMost(LONG).until(() -> fixture.applied(id).equals(fixture.history(id)));
        assertThat(new HashSet<>(fixture.applied(id))).hasSameSizeAs(fixture.applied(id));
        assertThat(fixture.things.verifyHistory(id).block().whole()).isTrue();
      }
      assertThat(fixture.read(Topic.DEAD_LETTERS)).isEmpty();
      await().atMost(LONG).until(() -> listener.standstill().isEmpty());
    } finally {
      broker.close();
      mongod.close();
    }
  }

  /** Writes on through outages, as clients do that try again. */
  private static void write(DeliveryFixture fixture, List<String> ids, int times) {
    for (int i = 0; i < times; i++) {
      for (var id : ids) {
        await()
            .atMost(LONG)
            .pollDelay(Duration.ZERO)
            .ignoreExceptions()
            .until(() -> {
              fixture.append(id);
              return true;
            });
      }
    }
  }

  /** The backbone starts it again. */
  private static void kill(MongodProcess mongod) {
    var process = ProcessHandle.of(mongod.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }
}
