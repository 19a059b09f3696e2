package vn.motcua.http.edge;

import io.opentelemetry.api.trace.Tracer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes up the caller's W3C trace context, or begins one, and hands it to the reactive chain under
 * its header's name; the store keeps it with what the request writes. With a tracer the request has
 * a span of its own, and the trace goes on from there.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TraceContext implements WebFilter {

  private static final String TRACEPARENT = "traceparent";
  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private final SecureRandom random = new SecureRandom();
  private final @Nullable ServerSpans spans;

  TraceContext(@Nullable Tracer tracer) {
    this.spans = tracer == null ? null : new ServerSpans(tracer);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var given = wellFormed(exchange.getRequest().getHeaders().getFirst(TRACEPARENT));
    if (spans != null) {
      return spans.over(exchange, given, traceparent -> within(traceparent, exchange, chain));
    }
    return within(given == null ? begun() : given, exchange, chain);
  }

  private static Mono<Void> within(
      String traceparent, ServerWebExchange exchange, WebFilterChain chain) {
    return chain.filter(exchange).contextWrite(context -> context.put(TRACEPARENT, traceparent));
  }

  private static @Nullable String wellFormed(@Nullable String given) {
    return given != null && FORM.matcher(given).matches() ? given : null;
  }

  private String begun() {
    var ids = new byte[24];
    random.nextBytes(ids);
    var hex = HexFormat.of().formatHex(ids);
    return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-00";
  }
}
