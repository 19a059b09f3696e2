package vn.motcua.pades.key.csc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import vn.motcua.pades.sign.KeyAccess;
import vn.motcua.pades.sign.SigningKey;

/** A remote signing service by CSC API v2 over real HTTP, with faults to choose from. */
final class FakeCsc implements AutoCloseable {
  static final String CREDENTIAL = "GX0112348";
  static final String PIN = "246810";
  static final String ACCESS = "access";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final SigningKey shown;
  private final PrivateKey signing;
  private final List<String> calls = new ArrayList<>();
  private Fault fault = Fault.NONE;
  private List<String> authorised = List.of();

  enum Fault {
    NONE,
    WRONG_SAD,
    EXPIRED_SAD,
    ONE_SIGNATURE_SHORT,
    ONE_SIGNATURE_MORE,
    SWAPPED_SIGNATURES,
    NOT_BASE64,
    SERVER_ERROR,
    SLOW,
    SLOW_BODY,
    NOT_JSON,
    HUGE,
    REDIRECT,
    DISABLED,
    REVOKED,
    LOCKED,
    CONFIRMED_LATER,
    NEEDS_OAUTH,
    NO_ALGORITHM,
    GENERIC_RSA
  }

  FakeCsc(SigningKey shown, SigningKey signing) {
    this.shown = shown;
    this.signing = KeyAccess.privateKey(signing);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    server.setExecutor(threads);
    server.createContext("/csc/v2/", this::handle);
    server.start();
  }

  FakeCsc with(Fault chosen) {
    fault = chosen;
    return this;
  }

  URI base() {
    return URI.create("http://127.0.0.1:%d/csc/v2/".formatted(server.getAddress().getPort()));
  }

  List<String> calls() {
    return calls;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/csc/v2/".length());
    calls.add(method);
    byte[] body = exchange.getRequestBody().readAllBytes();
    try {
      if (!("Bearer " + ACCESS).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, "");
        return;
      }
      Json request = JsonReader.read(body).orElseThrow();
      switch (method) {
        case "credentials/list" ->
            send(exchange, 200, "{\"credentialIDs\":[\"" + CREDENTIAL + "\"]}");
        case "credentials/info" -> info(exchange, request);
        case "credentials/authorize" -> authorize(exchange, request, new String(body));
        case "signatures/signHash" -> signHash(exchange, request);
        default -> send(exchange, 501, error("not_implemented", method));
      }
    } catch (Exception broken) {
      send(exchange, 500, error("server_error", broken.toString()));
    }
  }

  private void info(HttpExchange exchange, Json request) throws Exception {
    if (!request.text("credentialID").equals(CREDENTIAL)) {
      send(exchange, 400, error("invalid_request", "Invalid parameter credentialID"));
      return;
    }
    String algorithms =
        switch (fault) {
          case NO_ALGORITHM -> "\"1.2.3\"";
          case GENERIC_RSA -> "\"1.2.840.113549.1.1.1\"";
          default -> "\"1.2.840.113549.1.1.11\",\"1.2.840.113549.1.1.10\",\"1.2.840.10045.4.3.2\"";
        };
    send(
        exchange,
        200,
        """
        {"key":{"status":"%s","algo":[%s],"len":2048},
         "cert":{"status":"%s","certificates":["%s"]},
         "auth":{"mode":"%s"},"multisign":3}
        """
            .formatted(
                fault == Fault.DISABLED ? "disabled" : "enabled",
                algorithms,
                fault == Fault.REVOKED ? "revoked" : "valid",
                base64(shown.signer().certificate().getEncoded()),
                fault == Fault.NEEDS_OAUTH ? "oauth2code" : "explicit"));
  }

  private void authorize(HttpExchange exchange, Json request, String body) throws IOException {
    authorised = request.texts("hashes");
    if (fault == Fault.LOCKED) {
      send(exchange, 400, error("invalid_request", "Credential locked"));
    } else if (!body.contains("{\"id\":\"PIN\",\"value\":\"" + PIN + "\"}")) {
      send(
          exchange,
          400,
          error("invalid_authentication_data", "The authentication data is invalid"));
    } else if (fault == Fault.CONFIRMED_LATER) {
      send(exchange, 202, "{\"handle\":\"h\"}");
    } else {
      send(exchange, 200, "{\"SAD\":\"activation\",\"expiresIn\":60}");
    }
  }

  private void signHash(HttpExchange exchange, Json request) throws Exception {
    switch (fault) {
      case WRONG_SAD -> send(exchange, 400, error("invalid_request", "Invalid parameter SAD"));
      case EXPIRED_SAD -> send(exchange, 400, error("invalid_request", "SAD expired"));
      case SERVER_ERROR -> send(exchange, 503, "busy");
      case NOT_JSON -> send(exchange, 200, "<html>");
      case HUGE -> send(exchange, 200, "{\"signatures\":[\"" + "A".repeat(2 << 20) + "\"]}");
      case SLOW -> closing.await();
      case SLOW_BODY -> {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        closing.await();
      }
      case REDIRECT -> {
        exchange.getResponseHeaders().add("Location", base() + "credentials/list");
        send(exchange, 307, "");
      }
      default -> {
        if (!request.text("SAD").equals("activation")
            || !request.texts("hashes").equals(authorised)) {
          send(exchange, 400, error("invalid_request", "Hash is not authorized by the SAD"));
        } else {
          send(exchange, 200, signatures(request));
        }
      }
    }
  }

  private String signatures(Json request) throws Exception {
    List<String> values = new ArrayList<>();
    for (String hash : request.texts("hashes")) {
      values.add(base64(value(request.text("signAlgo"), Base64.getDecoder().decode(hash))));
    }
    switch (fault) {
      case ONE_SIGNATURE_SHORT -> values.removeLast();
      case ONE_SIGNATURE_MORE -> values.add(values.getFirst());
      case SWAPPED_SIGNATURES -> values.add(values.removeFirst());
      case NOT_BASE64 -> values.set(0, "***");
      default -> {}
    }
    return values.stream().collect(Collectors.joining("\",\"", "{\"signatures\":[\"", "\"]}"));
  }

  private byte[] value(String algorithm, byte[] hash) throws Exception {
    Signature signature =
        switch (algorithm) {
          case "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.1" ->
              Signature.getInstance("NONEwithRSA");
          case "1.2.840.113549.1.1.10" -> throw new IllegalStateException("no PSS here");
          default -> Signature.getInstance("NONEwithECDSAinP1363Format");
        };
    signature.initSign(signing);
    boolean rsa = algorithm.startsWith("1.2.840.113549");
    signature.update(rsa ? digestInfo(hash) : hash);
    return signature.sign();
  }

  private static byte[] digestInfo(byte[] hash) throws IOException {
    return new DigestInfo(
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), hash)
        .getEncoded("DER");
  }

  private static String error(String code, String words) {
    return "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(code, words);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
