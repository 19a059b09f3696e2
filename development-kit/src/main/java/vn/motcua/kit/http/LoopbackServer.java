package vn.motcua.kit.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server on the loopback address. It answers only requests that name a loopback host (so
 * that no web page from elsewhere reads it through a rebound name), and never shows a stack trace.
 */
public final class LoopbackServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Function<Call, Answer>> routes = new TreeMap<>();

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Takes the port, but answers only after {@link #start}.
   *
   * @param port 0 for any free one
   * @param purpose for the message when the port is taken
   */
  public static LoopbackServer bind(int port, String purpose) {
    try {
      return new LoopbackServer(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(Locale.ROOT, "%s cannot listen on port %d: is it taken?", purpose, port),
          e);
    }
  }

  /**
   * Answers this method and path, for example "GET /crl/root.crl"; a path ending in a slash answers
   * all below it.
   */
  public LoopbackServer on(String methodAndPath, Function<Call, Answer> answer) {
    routes.put(methodAndPath, answer);
    return this;
  }

  public void start() {
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The root of its addresses, without a slash at the end. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answer(new Call(exchange));
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", answer.contentType());
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Cache-Control", "no-store");
      answer.headers().forEach(headers::set);
      var isHead = "HEAD".equals(exchange.getRequestMethod());
      exchange.sendResponseHeaders(
          answer.status(), isHead || answer.body().length == 0 ? -1 : answer.body().length);
      if (!isHead) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private Answer answer(Call call) {
    try {
      if (!LOOPBACK.matcher(call.header("Host").orElse("")).matches()) {
        return Answer.text(421, "Chỉ trả lời trên máy này. Only answers on this machine.");
      }
      return route(call).apply(call);
    } catch (BadRequest e) {
      return Answer.text(e.status(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", call.method(), call.path(), e);
      return Answer.text(
          500, "Có lỗi trong bộ công cụ, hãy xem nhật ký. An error in the kit, see its log.");
    }
  }

  private Function<Call, Answer> route(Call call) {
    var method = "HEAD".equals(call.method()) ? "GET" : call.method();
    var exact = routes.get(method + " " + call.path());
    if (exact != null) {
      return exact;
    }
    return routes.entrySet().stream()
        .filter(route -> route.getKey().endsWith("/") && !route.getKey().endsWith(" /"))
        .filter(route -> (method + " " + call.path()).startsWith(route.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new BadRequest(404, "Không có trang này. There is no such page."));
  }
}
