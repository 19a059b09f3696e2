package vn.motcua.http.edge;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * A span for each request, named by the route that answers it: paths and queries hold tracking
 * codes and ids, and stay out of it, as does who called.
 */
final class ServerSpans {

  private static final Set<HttpMethod> KNOWN = Set.of(HttpMethod.values());

  private final Tracer tracer;

  ServerSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  /**
   * The request within its span.
   *
   * @param given the caller's {@code traceparent}, well formed; null = a trace begins here
   * @param request answers it, given the {@code traceparent} of what it causes
   */
  Mono<Void> over(
      ServerWebExchange exchange, @Nullable String given, Function<String, Mono<Void>> request) {
    var span = begun(exchange, given);
    return request
        .apply(traceparent(span.getSpanContext(), given))
        .doOnSuccess(done -> end(span, exchange))
        .doOnError(error -> endWithTheAnswer(span, exchange))
        .doOnCancel(() -> endCancelled(span, exchange));
  }

  private Span begun(ServerWebExchange exchange, @Nullable String given) {
    var method = method(exchange);
    var parent = given == null ? Context.root() : Context.root().with(Span.wrap(remote(given)));
    return tracer
        .spanBuilder(method)
        .setSpanKind(SpanKind.SERVER)
        .setParent(parent)
        .setAttribute("http.request.method", method)
        .startSpan();
  }

  /** A method that nobody knows is the caller's own word. */
  private static String method(ServerWebExchange exchange) {
    var method = exchange.getRequest().getMethod();
    return KNOWN.contains(method) ? method.name() : "_OTHER";
  }

  private static SpanContext remote(String given) {
    return SpanContext.createFromRemoteParent(
        given.substring(3, 35),
        given.substring(36, 52),
        TraceFlags.fromHex(given, 53),
        TraceState.getDefault());
  }

  private static String traceparent(SpanContext span, @Nullable String given) {
    return given != null && !span.isSampled()
        ? given
        : "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
  }

  /** What failed is answered outside the filters: only then is the status known. */
  private static void endWithTheAnswer(Span span, ServerWebExchange exchange) {
    if (exchange.getResponse().isCommitted()) {
      end(span, exchange);
    } else {
      exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> end(span, exchange)));
    }
  }

  private static void endCancelled(Span span, ServerWebExchange exchange) {
    span.setStatus(StatusCode.ERROR).setAttribute("error.type", "cancelled");
    named(span, exchange).end();
  }

  private static void end(Span span, ServerWebExchange exchange) {
    var status = exchange.getResponse().getStatusCode();
    var code = status == null ? 200 : status.value();
    span.setAttribute("http.response.status_code", code);
    if (HttpStatusCode.valueOf(code).is5xxServerError()) {
      span.setStatus(StatusCode.ERROR).setAttribute("error.type", Integer.toString(code));
    }
    named(span, exchange).end();
  }

  private static Span named(Span span, ServerWebExchange exchange) {
    if (exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
        instanceof PathPattern route) {
      span.setAttribute("http.route", route.getPatternString());
      span.updateName(method(exchange) + " " + route.getPatternString());
    }
    return span;
  }
}
