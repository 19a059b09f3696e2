package vn.motcua.http.edge;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads the caller out of the token that security has verified. */
final class Callers {

  private final EdgeSettings settings;

  Callers(EdgeSettings settings) {
    this.settings = settings;
  }

  /** The caller; empty without a token. */
  Mono<Caller> of(ServerWebExchange exchange) {
    return exchange
        .getPrincipal()
        .ofType(JwtAuthenticationToken.class)
        .map(authentication -> callerOf(authentication.getToken()));
  }

  /** A token that never expires could not be taken back; it opens nothing. */
  private Caller callerOf(Jwt token) {
    if (token.getExpiresAt() == null) {
      throw new ProblemException(EdgeProblems.UNAUTHENTICATED);
    }
    return new Caller(
        subjectOf(token),
        token.getClaimAsString(settings.agencyClaim()),
        rolesOf(token.getClaimAsStringList(settings.rolesClaim())));
  }

  private static String subjectOf(Jwt token) {
    var subject = token.getSubject();
    if (subject == null || subject.isBlank()) {
      throw new ProblemException(EdgeProblems.UNAUTHENTICATED);
    }
    return subject;
  }

  private static Set<Role> rolesOf(@Nullable List<String> names) {
    var roles = EnumSet.noneOf(Role.class);
    if (names != null) {
      for (Role role : Role.values()) {
        if (names.contains(role.name())) {
          roles.add(role);
        }
      }
    }
    return roles;
  }
}
