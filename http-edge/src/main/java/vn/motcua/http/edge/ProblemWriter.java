package vn.motcua.http.edge;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure as a problem (RFC 9457), or as a sentence on a page to a browser. */
@Order(-2)
final class ProblemWriter implements ErrorWebExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

  private final ProblemOf problems;
  private final JsonMapper json;

  ProblemWriter(ProblemOf problems, JsonMapper json) {
    this.problems = problems;
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(failure);
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      LOG.info("caller hung up path={}", exchange.getRequest().getPath().value());
      return exchange.getResponse().setComplete();
    }
    var problem = problems.failure(failure).orElseGet(() -> incident(exchange, failure));
    if (problem.status() == 503) {
      LOG.warn("not available code={} cause={}", problem.code(), failure.toString());
    }
    return write(exchange, problem);
  }

  Mono<Void> write(ServerWebExchange exchange, Problem problem) {
    var language = Language.of(exchange.getRequest());
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
    response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    response.getHeaders().setCacheControl("no-store");
    addHeaders(response.getHeaders(), problem);
    boolean page = wantsPage(exchange);
    response
        .getHeaders()
        .setContentType(
            page
                ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)
                : MediaType.APPLICATION_PROBLEM_JSON);
    byte[] body = page ? page(problem, language) : json.writeValueAsBytes(body(problem, language));
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  private static void addHeaders(HttpHeaders headers, Problem problem) {
    if (problem.status() == 401) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (problem.members().get("retryAfterSeconds") instanceof Number seconds) {
      headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
    }
  }

  private static Problem incident(ServerWebExchange exchange, Throwable failure) {
    var id = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "request failed incident={} method={} path={}",
        id,
        exchange.getRequest().getMethod(),
        exchange.getRequest().getPath().value(),
        failure);
    return EdgeProblems.INTERNAL.with("incident", id);
  }

  private static Map<String, Object> body(Problem problem, Language language) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:motcua:problem:" + problem.code());
    body.put("title", problem.sentence(language));
    body.put("status", problem.status());
    body.put("code", problem.code());
    body.putAll(problem.members());
    return body;
  }

  private static boolean wantsPage(ServerWebExchange exchange) {
    try {
      var accepted = exchange.getRequest().getHeaders().getAccept();
      return !accepted.isEmpty() && accepted.getFirst().equalsTypeAndSubtype(MediaType.TEXT_HTML);
    } catch (RuntimeException unreadableHeader) {
      return false;
    }
  }

  private static byte[] page(Problem problem, Language language) {
    var sentence = HtmlUtils.htmlEscape(problem.sentence(language));
    var incident = problem.members().get("incident");
    return ("<!doctype html><html lang=\""
            + language.tag()
            + "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
            + "<title>Một Cửa</title><body style=\"font:18px/1.6 serif;max-width:40rem;margin:4rem"
            + " auto;padding:0 1rem\"><h1 style=\"font-size:1.3rem\">"
            + sentence
            + "</h1>"
            + (incident == null ? "" : "<p>" + incident + "</p>")
            + "</body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
