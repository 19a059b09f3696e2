package vn.motcua.http.edge;

import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Finds the endpoint of a request and checks its access rule before anything of the body is read.
 */
final class GuardedMapping extends RequestMappingHandlerMapping {

  private final Callers callers;

  GuardedMapping(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
    return super.getHandlerInternal(exchange).flatMap(endpoint -> guard(endpoint, exchange));
  }

  private Mono<HandlerMethod> guard(HandlerMethod endpoint, ServerWebExchange exchange) {
    if (HttpMethod.OPTIONS.equals(exchange.getRequest().getMethod())) {
      return Mono.error(() -> new ProblemException(EdgeProblems.METHOD_NOT_ALLOWED));
    }
    var rule = AccessRule.of(endpoint);
    return callers
        .of(exchange)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(caller -> decide(rule, caller, endpoint));
  }

  private static Mono<HandlerMethod> decide(
      AccessRule rule, Optional<Caller> caller, HandlerMethod endpoint) {
    var refusal = rule.refusal(caller.orElse(null));
    return refusal == null ? Mono.just(endpoint) : Mono.error(() -> new ProblemException(refusal));
  }
}
