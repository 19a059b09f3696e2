package vn.motcua.allinone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.backbone.BackboneException;
import vn.motcua.backbone.BrokerUsers;
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

  /** Settings of the integrator's account, for a plain Java client. */
  public Path integrator() {
    return BrokerAccounts.forJava(home);
  }

  @Override
  public synchronized void close() {
    // Whoever was interrupted has heard it; what follows must wait for each part.
    Thread.interrupted();
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
    var users = startBroker();
    words.say("Đang khởi động bốn dịch vụ ...", "Starting the four services ...");
    var services = new Services(home, ports, mongoUri, users, pace);
    startServices(services.all());
  }

  private BrokerUsers startBroker() {
    var accounts = BrokerAccounts.of(home, ports);
    keep(
        EmbeddedBroker.start(
            home.kafka(), ports.kafka(), ports.kafkaController(), accounts.users()));
    accounts.prepareTopics();
    return accounts.users();
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
    LocalPorts.requireFree("intake", ports.intake());
    LocalPorts.requireFree("routing", ports.routing());
    LocalPorts.requireFree("signing", ports.signing());
    LocalPorts.requireFree("notification", ports.notification());
    LocalPorts.requireFree("identity", ports.identity());
    LocalPorts.requireFree("kit", ports.kitPage());
    LocalPorts.requireFree("CA/TSA", ports.kitAuthority());
    LocalPorts.requireFree("SMTP", ports.smtp());
    LocalPorts.requireFree("SMPP", ports.smpp());
    LocalPorts.requireFree("Kafka", ports.kafka());
    LocalPorts.requireFree("Kafka (controller)", ports.kafkaController());
  }

  private void keep(AutoCloseable part) {
    running.push(part);
  }

  /** What has started is kept, and so closed, even when another service does not start. */
  private void startServices(List<Services.Service> services) {
    var started = new ConcurrentLinkedQueue<AutoCloseable>();
    keep(() -> inParallel(started.stream().map(Installation::closing).toList()));
    inParallel(services.stream().map(service -> starting(service, started)).toList());
  }

  private static Callable<Boolean> starting(
      Services.Service service, Queue<AutoCloseable> started) {
    var arguments = service.arguments().toArray(String[]::new);
    return () -> started.add(service.application().run(arguments));
  }

  private static Callable<Boolean> closing(AutoCloseable context) {
    return () -> {
      context.close();
      return true;
    };
  }

  private static void inParallel(List<Callable<Boolean>> tasks) {
    try (var threads = Executors.newCachedThreadPool()) {
      for (var task : threads.invokeAll(tasks)) {
        task.get();
      }
    } catch (ExecutionException failure) {
      throw new BackboneException(
          "một dịch vụ không khởi động được.", "a service did not start.", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BackboneException(
          "việc khởi động bị ngắt.", "starting was interrupted.", interrupted);
    }
  }
}
