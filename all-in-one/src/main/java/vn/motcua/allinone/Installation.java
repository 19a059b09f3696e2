package vn.motcua.allinone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.motcua.backbone.BackboneException;
import vn.motcua.backbone.EmbeddedBroker;
import vn.motcua.backbone.LocalPorts;
import vn.motcua.backbone.MongodBinary;
import vn.motcua.backbone.MongodProcess;
import vn.motcua.backbone.MongodSettings;

/**
 * Everything, running in one JVM: the broker, mongod as a child, the kit and the four services,
 * each unchanged. Closed in the order services, broker, mongod, kit.
 */
public final class Installation implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
  private static final double MONGO_CACHE_GIB = 0.25;

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Home home;
  private final Ports ports;
  private final Words words;
  private final Pace pace;

  private Installation(Home home, Ports ports, Words words, Pace pace) {
    this.home = home;
    this.ports = ports;
    this.words = words;
    this.pace = pace;
  }

  /**
   * Starts everything and waits until it serves.
   *
   * @throws BackboneException when something cannot start; the message says why
   */
  public static Installation start(Home home, Ports ports, Words words, Pace pace) {
    var installation = new Installation(home, ports, words, pace);
    try {
      installation.startAll();
      return installation;
    } catch (RuntimeException failure) {
      installation.close();
      throw failure;
    }
  }

  public Ports ports() {
    return ports;
  }

  /** Root certificate of the development CA. */
  public Path trust() {
    return home.kit().resolve("trust.pem");
  }

  @Override
  public synchronized void close() {
    while (!running.isEmpty()) {
      var part = running.pop();
      try {
        part.close();
      } catch (Exception failure) {
        LOG.warn("a part did not close cleanly", failure);
      }
    }
  }

  private void startAll() {
    requirePorts();
    words.say(
        "Đang khởi động bộ phát triển, MongoDB, Kafka ...", "Starting the kit, MongoDB, Kafka ...");
    keep(Kit.start(home, ports));
    var mongoUri = startMongod();
    keep(EmbeddedBroker.start(home.kafka(), ports.kafka(), ports.kafkaController()));
    words.say("Đang khởi động bốn dịch vụ ...", "Starting the four services ...");
    var services = new Services(home, ports, mongoUri, pace);
    keep(startServices(services.all()));
  }

  private String startMongod() {
    var given = System.getenv("MONGODB_URI");
    if (given != null && !given.isBlank()) {
      return given;
    }
    var mongod =
        MongodProcess.start(
            new MongodSettings(
                MongodBinary.locate(), home.mongo(), ports.mongod(), MONGO_CACHE_GIB));
    keep(mongod);
    return mongod.uri();
  }

  private void requirePorts() {
    Map.of(
            "intake", ports.intake(),
            "routing", ports.routing(),
            "signing", ports.signing(),
            "notification", ports.notification(),
            "identity", ports.identity(),
            "kit", ports.kitPage(),
            "CA/TSA", ports.kitAuthority(),
            "SMTP", ports.smtp(),
            "SMPP", ports.smpp())
        .forEach(LocalPorts::requireFree);
  }

  private void keep(AutoCloseable part) {
    running.push(part);
  }

  private static AutoCloseable startServices(List<Services.Service> services) {
    var contexts = inParallel(services.stream().map(Installation::starting).toList());
    return () ->
        inParallel(
            contexts.stream()
                .map(context ->
                    (Callable<Void>)
                        () -> {
                          context.close();
                          return null;
                        })
                .toList());
  }

  private static Callable<AutoCloseable> starting(Services.Service service) {
    return () -> run(service.application(), service.arguments());
  }

  private static AutoCloseable run(SpringApplicationBuilder application, List<String> arguments) {
    return application.run(arguments.toArray(String[]::new));
  }

  private static <T> List<T> inParallel(List<Callable<T>> tasks) {
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      return threads.invokeAll(tasks).stream().map(Installation::result).toList();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BackboneException("Starting was interrupted", interrupted);
    }
  }

  private static <T> T result(Future<T> task) {
    try {
      return task.get();
    } catch (ExecutionException failure) {
      throw new BackboneException("A service did not start: " + failure.getCause(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BackboneException("Starting was interrupted", interrupted);
    }
  }
}
