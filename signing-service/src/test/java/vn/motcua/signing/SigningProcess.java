package vn.motcua.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.motcua.backbone.Backbone;
import vn.motcua.signing.fixture.KeyRoom;
import vn.motcua.signing.fixture.Tokens;

/** The service as a process of its own, to be killed. */
final class SigningProcess {
  private final String database;
  private final KeyRoom keys;
  private final Path log;
  private final int port = freePort();
  private final List<String> settings;
  private Process process;

  /** {@code settings} come after the usual ones. */
  SigningProcess(String database, KeyRoom keys, Path log, String... settings) {
    this.database = database;
    this.keys = keys;
    this.log = log;
    this.settings = List.of(settings);
  }

  /** Runs in the process; {@link SigningService.TrustedTokens} is found there by itself. */
  public static void main(String[] arguments) {
    SigningServiceApplication.application().registerShutdownHook(true).run(arguments);
  }

  int port() {
    return port;
  }

  synchronized void start() {
    var backbone = Backbone.shared();
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:TieredStopAtLevel=1",
            "-D" + Tokens.TRUSTED + "=" + Tokens.publicKey(),
            "-cp",
            ManagementFactory.getRuntimeMXBean().getClassPath(),
            SigningProcess.class.getName(),
            "--server.port=" + port,
            "--spring.mongodb.uri=" + backbone.mongoUri(database),
            "--spring.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
            "--motcua.delivery.database=" + database,
            "--motcua.delivery.group=" + database,
            "--motcua.signing.keys-directory=" + keys.keys(),
            "--motcua.signing.images-directory=" + keys.images(),
            "--motcua.signing.trust=" + keys.trust(),
            "--motcua.signing.custody=development",
            "--motcua.delivery.publish=false",
            "--motcua.signing.sweep-every=PT2S",
            "--motcua.signing.archive.at=00:00",
            "--motcua.signing.archive.between=PT0S",
            "--motcua.signing.open.requests-per-minute=100000");
    builder.command().addAll(settings);
    try {
      process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** SIGKILL, and nothing less. */
  synchronized int kill() throws InterruptedException {
    process.destroyForcibly();
    return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
