package vn.motcua.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An integrator's receiver on this machine; what it answers is in the hands of the test. */
final class Hook implements AutoCloseable {

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile Function<Call, Integer> answer = _ -> 204;

  Hook() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var call =
        new Call(
            headers.getFirst("Motcua-Event-Id"),
            Map.of(
                "webhook", headers.getFirst("Motcua-Webhook-Id"),
                "timestamp", headers.getFirst("Motcua-Timestamp"),
                "signature", headers.getFirst("Motcua-Signature"),
                "type", headers.getFirst("Content-Type")),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    int status = answer.apply(call);
    calls.add(call);
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  void answers(Function<Call, Integer> then) {
    answer = then;
  }

  List<String> events() {
    return calls.stream().map(Call::event).toList();
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** One request. */
  record Call(String event, Map<String, String> headers, String body) {

    /** As docs/integrators.md tells integrators to do it. */
    boolean signedWith(String secret) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        var signed = (headers.get("timestamp") + "." + body).getBytes(UTF_8);
        var expected = ("v1=" + HexFormat.of().formatHex(mac.doFinal(signed))).getBytes(UTF_8);
        return List.of(headers.get("signature").split(",")).stream()
            .anyMatch(each -> MessageDigest.isEqual(expected, each.getBytes(UTF_8)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
