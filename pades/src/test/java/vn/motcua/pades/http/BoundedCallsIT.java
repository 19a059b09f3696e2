package vn.motcua.pades.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.revocation.HttpRevocationServers;
import vn.motcua.pades.time.AuthorityTerms;
import vn.motcua.pades.time.HttpTimestampAuthority;
import vn.motcua.pades.time.Imprint;
import vn.motcua.pades.time.PooledAuthority;
import vn.motcua.pades.time.TimestampPool;
import vn.motcua.pades.time.TimestampToken;

class BoundedCallsIT {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final LongTermOffice office = new LongTermOffice();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/tsa",
        call -> reply(call, office.tsa.answer(call.getRequestBody().readAllBytes(), PATIENCE)));
    server.createContext("/large", call -> reply(call, new byte[2000]));
    server.createContext(
        "/broken",
        call -> {
          call.sendResponseHeaders(503, -1);
          call.close();
        });
    server.createContext("/trickle", this::trickle);
    server.createContext(
        "/crl",
        call -> reply(call, office.registry.fetchList(URI.create("http://issuing.test/crl"))));
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    client.close();
    server.stop(0);
    threads.close();
  }

  @Test
  void anAuthorityIsAskedOverHttp() {
    TimestampPool pool =
        new TimestampPool(
            List.of(
                new PooledAuthority(
                    new HttpTimestampAuthority("tsa", address("/tsa"), client),
                    AuthorityTerms.usual())),
            office.anchors,
            office.clock,
            Duration.ofSeconds(20));
    Imprint imprint = Imprint.of(new byte[] {7});

    TimestampToken token = pool.stamp(imprint).orElseThrow();

    assertThat(token.isOver(imprint)).isTrue();
  }

  @Test
  void aListIsFetchedOverHttp() throws IOException {
    byte[] list =
        new HttpRevocationServers(client, Duration.ofSeconds(20)).fetchList(address("/crl"));

    assertThat(list).startsWith(0x30);
  }

  @Test
  void anAnswerWhoseBodyOnlyTricklesIsGivenUpInTime() {
    Instant before = Instant.now();

    assertThatExceptionOfType(HttpTimeoutException.class)
        .isThrownBy(() -> calls(1000).get(address("/trickle"), PATIENCE));
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void anAnswerLargerThanAllowedIsNoAnswer() throws IOException {
    assertThat(calls(2000).get(address("/large"), Duration.ofSeconds(20))).hasSize(2000);
    assertThatIOException()
        .isThrownBy(() -> calls(1999).get(address("/large"), Duration.ofSeconds(20)));
  }

  @Test
  void anotherStatusThanOkIsNoAnswer() {
    assertThatIOException()
        .isThrownBy(
            () -> calls(1000).post(address("/broken"), "x/y", new byte[1], Duration.ofSeconds(20)))
        .withMessage("HTTP 503");
  }

  private void trickle(HttpExchange call) throws IOException {
    call.sendResponseHeaders(200, 1000);
    call.getResponseBody().write(1);
    call.getResponseBody().flush();
    try {
      end.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    call.close();
  }

  private static void reply(HttpExchange call, byte[] body) throws IOException {
    call.sendResponseHeaders(200, body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  private BoundedCalls calls(long longest) {
    return new BoundedCalls(client, longest);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }
}
