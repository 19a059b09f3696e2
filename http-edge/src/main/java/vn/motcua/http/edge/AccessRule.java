package vn.motcua.http.edge;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What an endpoint declares about its callers. */
public sealed interface AccessRule {

  /** No token needed. */
  record Open() implements AccessRule {}

  /** One of these roles. */
  record Roles(List<Role> roles) implements AccessRule {}

  /** Nothing declared: closed. */
  record Undeclared() implements AccessRule {}

  /** Rule of one endpoint. */
  static AccessRule of(HandlerMethod endpoint) {
    var allowed = endpoint.getMethodAnnotation(AllowedTo.class);
    if (allowed != null) {
      return new Roles(List.of(allowed.value()));
    }
    return endpoint.hasMethodAnnotation(OpenToAll.class) || isApiDocument(endpoint)
        ? new Open()
        : new Undeclared();
  }

  /** Endpoints of a mapping that declare nothing; must be empty. */
  static List<String> undeclared(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> of(entry.getValue()) instanceof Undeclared)
        .map(entry -> entry.getKey() + " " + entry.getValue().getShortLogMessage())
        .sorted()
        .toList();
  }

  /** Problem for a caller that the rule keeps out; null when he may pass. */
  default @Nullable Problem refusal(@Nullable Caller caller) {
    return switch (this) {
      case Open open -> null;
      case Undeclared undeclared -> EdgeProblems.UNDECLARED;
      case Roles(List<Role> roles) -> {
        if (caller == null) {
          yield EdgeProblems.UNAUTHENTICATED;
        }
        yield roles.stream().anyMatch(caller::is) ? null : EdgeProblems.FORBIDDEN;
      }
    };
  }

  private static boolean isApiDocument(HandlerMethod endpoint) {
    return Arrays.asList(endpoint.getBeanType().getPackageName().split("\\.", -1))
        .contains("springdoc");
  }
}
