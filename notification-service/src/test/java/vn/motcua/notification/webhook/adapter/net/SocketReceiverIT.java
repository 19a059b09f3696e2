package vn.motcua.notification.webhook.adapter.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.notification.webhook.domain.Outcome;
import vn.motcua.notification.webhook.domain.Outcome.Failed;
import vn.motcua.notification.webhook.domain.Outcome.Fault;
import vn.motcua.notification.webhook.domain.TargetUrl;

class SocketReceiverIT {

  private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NINE, ZoneOffset.UTC);
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private ServerSocket server;

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void sendsOneRequestToTheGivenAddressUnderTheNameOfTheTarget() throws Exception {
    answer(listen(), "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 202 Accepted\r\n\r\n");

    var outcome = post("http://partner.test:" + server.getLocalPort() + "/hook?a=1", "{\"ồ\":1}");

    assertThat(outcome).isEqualTo(new Outcome.Taken(202));
    assertThat(requests.poll(5, TimeUnit.SECONDS))
        .startsWith("POST /hook?a=1 HTTP/1.1\r\nHost: partner.test:" + server.getLocalPort())
        .contains("\r\nMotcua-Event-Id: e-1??Evil: 1\r\n", "\r\nContent-Length: 9\r\n");
  }

  @Test
  void followsNoRedirection() throws Exception {
    answer(listen(), "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/admin\r\n\r\n");

    assertThat(post(plain(), "{}")).isEqualTo(new Failed(Fault.STATUS, 302, null));
  }

  @Test
  void hearsWhatTheReceiverAsksFor() throws Exception {
    answer(listen(), "HTTP/1.1 503 Busy\r\nretry-after: 120\r\n\r\n");
    assertThat(post(plain(), "{}")).isEqualTo(new Failed(Fault.STATUS, 503, Duration.ofMinutes(2)));
    server.close();

    answer(listen(), "HTTP/1.0 429\r\nRetry-After: Mon, 23 Nov 2026 02:00:30 GMT\r\n\r\n");
    assertThat(post(plain(), "{}"))
        .isEqualTo(new Failed(Fault.STATUS, 429, Duration.ofSeconds(30)));
    server.close();

    answer(listen(), "HTTP/1.1 410 Gone\r\n\r\n");
    assertThat(post(plain(), "{}")).isEqualTo(new Outcome.Gone());
  }

  @Test
  void doesNotWaitForAReceiverThatDrips() throws Exception {
    listen();
    Thread.ofVirtual().start(() -> drip(server));

    assertThat(post(plain(), "{}")).isEqualTo(Failed.of(Fault.TIMEOUT));
  }

  @Test
  void tellsSilenceNonsenseAndRefusalApart() throws Exception {
    answer(listen(), "SSH-2.0-OpenSSH_9.6\r\n\r\n");
    assertThat(post(plain(), "{}")).isEqualTo(Failed.of(Fault.PROTOCOL));
    server.close();

    for (var nothing : new String[] {"\r\n\r\n", "\n\n"}) {
      answer(listen(), nothing);
      assertThat(post(plain(), "{}")).isEqualTo(Failed.of(Fault.PROTOCOL));
      server.close();
    }

    answer(listen(), "");
    assertThat(post(plain(), "{}")).isEqualTo(Failed.of(Fault.CONNECTION));
    server.close();

    assertThat(post(plain(), "{}")).isEqualTo(Failed.of(Fault.CONNECTION));
  }

  @Test
  void holdsTheCertificateAgainstTheName(@TempDir Path folder) throws Exception {
    var store = keyStore(folder);
    var tls = context(store);
    server = tls.getServerSocketFactory().createServerSocket(0, 5, HERE);
    answer(server, "HTTP/1.1 200 OK\r\n\r\n");
    var trusting = tls.getSocketFactory();

    assertThat(post(trusting, "https://partner.test:" + server.getLocalPort() + "/"))
        .isEqualTo(new Outcome.Taken(200));
    assertThat(post(trusting, "https://other.test:" + server.getLocalPort() + "/"))
        .isEqualTo(Failed.of(Fault.TLS));
    assertThat(
            post(
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                "https://partner.test:" + server.getLocalPort() + "/"))
        .isEqualTo(Failed.of(Fault.TLS));
  }

  private String plain() {
    return "http://partner.test:" + server.getLocalPort() + "/";
  }

  private Outcome post(String target, String body) {
    return post((SSLSocketFactory) SSLSocketFactory.getDefault(), target, body);
  }

  private Outcome post(SSLSocketFactory tls, String target) {
    return post(tls, target, "{}");
  }

  private static Outcome post(SSLSocketFactory tls, String target, String body) {
    try (var receiver =
        new SocketReceiver(tls, Duration.ofSeconds(1), Duration.ofSeconds(2), CLOCK)) {
      return receiver.post(
          TargetUrl.parse(target).orElseThrow(),
          HERE,
          Map.of("Motcua-Event-Id", "e-1\r\nEvil: 1"),
          body);
    }
  }

  private ServerSocket listen() throws IOException {
    server = new ServerSocket(0, 5, HERE);
    return server;
  }

  private void answer(ServerSocket listening, String answer) {
    Thread.ofVirtual()
        .start(() -> {
          while (!listening.isClosed()) {
            try (var socket = listening.accept()) {
              requests.add(request(socket));
              socket.getOutputStream().write(answer.getBytes(UTF_8));
            } catch (IOException closed) {
              continue;
            }
          }
        });
  }

  private static String request(Socket socket) throws IOException {
    var read = new StringBuilder();
    var in = socket.getInputStream();
    while (read.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      read.append((char) next);
    }
    int length = read.indexOf("Content-Length: ") + "Content-Length: ".length();
    in.readNBytes(Integer.parseInt(read.substring(length, read.indexOf("\r", length))));
    return read.toString();
  }

  private static void drip(ServerSocket server) {
    try (var socket = server.accept()) {
      var out = socket.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
      while (true) {
        out.write('x');
        out.flush();
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } catch (IOException | InterruptedException cutOff) {
      Thread.currentThread().interrupt();
    }
  }

  private static KeyStore keyStore(Path folder) throws Exception {
    var file = folder.resolve("partner.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "partner",
                "-keyalg",
                "EC",
                "-dname",
                "CN=partner.test",
                "-ext",
                "SAN=dns:partner.test",
                "-validity",
                "2",
                "-keystore",
                file.toString(),
                "-storepass",
                "secret",
                "-storetype",
                "PKCS12")
            .redirectErrorStream(true)
            .start();
    assertThat(made.waitFor()).isZero();
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, "secret".toCharArray());
    }
    return store;
  }

  private static SSLContext context(KeyStore store) throws Exception {
    var keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, "secret".toCharArray());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("partner", store.getCertificate("partner"));
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
