package vn.motcua.allinone;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.motcua.allinone.demo.Demo;
import vn.motcua.allinone.demo.StepFailed;
import vn.motcua.backbone.LocalPorts;

/** One installation and one played demo for all end-to-end tests of this module. */
final class DayAtTheDesk implements AutoCloseable {

  private static final Words WORDS =
      new Words(true, new PrintStream(System.out, true, StandardCharsets.UTF_8));

  private final Path folder;
  private final Installation installation;

  private DayAtTheDesk(Path folder, Installation installation) {
    this.folder = folder;
    this.installation = installation;
  }

  /** Starts everything in a fresh folder, on free ports, and plays the demo. */
  static DayAtTheDesk play() throws IOException {
    var day = start();
    day.demo(false).play();
    return day;
  }

  /** Starts everything in a fresh folder, on free ports. */
  static DayAtTheDesk start() throws IOException {
    var folder = Files.createTempDirectory("motcua-day");
    return new DayAtTheDesk(
        folder, Installation.start(new Home(folder), freePorts(), WORDS, Pace.PLAYED));
  }

  /** Plays the demo, and goes on after each failure as a person would with {@code --resume}. */
  void playUntilDone() throws IOException, InterruptedException {
    boolean resume = false;
    for (int attempt = 1; ; attempt++) {
      try {
        demo(resume).play();
        return;
      } catch (StepFailed failure) {
        if (attempt == 10) {
          throw failure;
        }
        System.out.println("    (" + failure.getMessage() + ")");
        TimeUnit.SECONDS.sleep(3);
        resume = true;
      }
    }
  }

  private Demo demo(boolean resume) {
    return new Demo(
        installation,
        WORDS,
        Kit.signIn(installation.ports()),
        out(),
        folder.resolve("demo-state.json"),
        resume);
  }

  /** Settings by which a client signs in to the broker of the day. */
  Map<String, Object> account(String name) {
    return BrokerAccounts.of(new Home(folder), installation.ports()).client(name);
  }

  Path folder() {
    return folder;
  }

  Path out() {
    return folder.resolve("out");
  }

  byte[] file(String name) {
    try {
      return Files.readAllBytes(out().resolve(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  List<JsonNode> lines(String name) {
    return new Traces(out()).lines(name);
  }

  @Override
  public void close() {
    installation.close();
  }

  /** An offset at which nothing listens, below the ports that the system gives to clients. */
  static Ports freePorts() {
    for (int attempt = 0; attempt < 50; attempt++) {
      var ports = new Ports(ThreadLocalRandom.current().nextInt(1000, 5600));
      if (all(ports).noneMatch(LocalPorts::taken)) {
        return ports;
      }
    }
    throw new IllegalStateException("no free ports");
  }

  private static IntStream all(Ports ports) {
    return IntStream.of(
        ports.intake(),
        ports.routing(),
        ports.signing(),
        ports.notification(),
        ports.identity(),
        ports.kitPage(),
        ports.kitAuthority(),
        ports.kafka(),
        ports.kafkaController(),
        ports.mongod(),
        ports.smtp(),
        ports.smpp());
  }
}
