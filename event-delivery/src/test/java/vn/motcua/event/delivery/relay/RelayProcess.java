package vn.motcua.event.delivery.relay;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A relay in a process of its own, which a test may kill or stop as an operating system would. */
final class RelayProcess implements AutoCloseable {

  private final Process process;

  private RelayProcess(Process process) {
    this.process = process;
  }

  static RelayProcess start(String mongoUri, String bootstrap, String service) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ProcessBuilder(
            java,
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            RelayProcess.class.getName(),
            mongoUri,
            bootstrap,
            service);
    command.redirectErrorStream(true).redirectOutput(new File("target/relay-process.log"));
    try {
      return new RelayProcess(command.start());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    var service = arguments[2];
    var database =
        MongoClients.create(arguments[0])
            .getDatabase(service)
            .withWriteConcern(WriteConcern.MAJORITY);
    var broker = Map.<String, Object>of("bootstrap.servers", arguments[1]);
    var settings =
        new RelaySettings(
            service,
            "child",
            Duration.ofSeconds(5),
            Duration.ofMillis(200),
            Duration.ofMillis(100));
    new EventRelay(
            new RelayParts(
                settings, database, broker, broker, new SimpleMeterRegistry(), Clock.systemUTC()))
        .start();
    new CountDownLatch(1).await();
  }
}
