package vn.motcua.notification.webhook.adapter.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.notification.webhook.application.Signature;
import vn.motcua.notification.webhook.domain.Outcome;
import vn.motcua.notification.webhook.domain.Outcome.Failed;
import vn.motcua.notification.webhook.domain.Outcome.Fault;
import vn.motcua.notification.webhook.domain.Secret;
import vn.motcua.notification.webhook.domain.Secrets;
import vn.motcua.notification.webhook.domain.TargetUrl;

/** The receivers written down in docs/integrators.md take what is ours and nothing else. */
class WrittenReceiversIT {

  private static final Path PAGE = Path.of("../docs/integrators.md");
  private static final String BODY = "{\"id\":\"e-1\",\"data\":{\"tên\":\"hồ sơ\"}}";
  private static final Secrets OURS = Secrets.first(Secret.of(new byte[32]));
  private static final Secrets CHANGED =
      OURS.rotate(new Secret("whsec_new"), Instant.now(), Duration.ofHours(1));
  private static final Secrets FOREIGN = Secrets.first(new Secret("whsec_foreign"));
  private static final Outcome TAKEN = new Outcome.Taken(204);
  private static final Outcome REFUSED = new Failed(Fault.STATUS, 401, null);

  @TempDir private Path folder;

  @Test
  void theJavaReceiverTellsOursFromOthers() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    tellsOursFromOthers(java, written("java", "// Receiver.java"), "Receiver.java");
  }

  @Test
  void thePythonReceiverTellsOursFromOthers() throws Exception {
    assumeThat(Path.of("/usr/bin/python3")).exists();
    tellsOursFromOthers("/usr/bin/python3", written("python", "# receiver.py"), "receiver.py");
  }

  private void tellsOursFromOthers(String command, String program, String name) throws Exception {
    int port = freePort();
    var out = folder.resolve("out").toFile();
    Files.writeString(folder.resolve(name), program);
    var receiver =
        new ProcessBuilder(command, name, Integer.toString(port), OURS.current().text())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out)
            .start();
    try {
      await().atMost(Duration.ofSeconds(30)).until(() -> listens(port));
      var now = Instant.now();
      assertThat(post(port, OURS, now, BODY)).isEqualTo(TAKEN);
      assertThat(post(port, CHANGED, now, BODY)).isEqualTo(TAKEN);
      assertThat(post(port, OURS, now.minusSeconds(290), BODY)).isEqualTo(TAKEN);
      assertThat(post(port, OURS, now, BODY + " ")).isEqualTo(REFUSED);
      assertThat(post(port, FOREIGN, now, BODY)).isEqualTo(REFUSED);
      assertThat(post(port, OURS, now.minusSeconds(310), BODY)).isEqualTo(REFUSED);
      assertThat(post(port, OURS, now.plusSeconds(310), BODY)).isEqualTo(REFUSED);
      assertThat(Files.readString(out.toPath())).contains("e-1 " + BODY);
    } finally {
      receiver.destroyForcibly().waitFor();
    }
  }

  /** Signs the one body and sends the other. */
  private static Outcome post(int port, Secrets secrets, Instant at, String sent) {
    try (var receiver =
        new SocketReceiver(
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Clock.systemUTC())) {
      return receiver.post(
          TargetUrl.parse("http://127.0.0.1:" + port + "/").orElseThrow(),
          InetAddress.ofLiteral("127.0.0.1"),
          Map.of(
              "Motcua-Event-Id", "e-1",
              "Motcua-Timestamp", Long.toString(at.getEpochSecond()),
              "Motcua-Signature", Signature.header(secrets, at, BODY)),
          sent);
    }
  }

  private static String written(String language, String firstLine) throws IOException {
    var page = Files.readString(PAGE);
    int from = page.indexOf("```" + language + "\n" + firstLine);
    assertThat(from).as(firstLine).isNotNegative();
    int begin = page.indexOf('\n', from) + 1;
    return page.substring(begin, page.indexOf("```", begin));
  }

  private static boolean listens(int port) {
    try (var socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
