package vn.motcua.http.edge;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands the caller to a controller method. */
final class CallerArgument implements HandlerMethodArgumentResolver {

  private final Callers callers;

  CallerArgument(Callers callers) {
    this.callers = callers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Caller.class);
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    return callers
        .of(exchange)
        .cast(Object.class)
        .switchIfEmpty(Mono.error(() -> new ProblemException(EdgeProblems.UNAUTHENTICATED)));
  }
}
