package vn.motcua.http.edge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2ResourceServerSpec;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/**
 * Verifies bearer tokens. Who may call what is said at each endpoint and checked by {@link
 * GuardedMapping}; what is no endpoint (health, files of a page) is open, the other actuator
 * endpoints are for operators.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class EdgeSecurity {

  @Bean
  SecurityWebFilterChain edgeSecurityChain(
      ServerHttpSecurity http, ProblemWriter problems, EdgeSettings settings) {
    return http.csrf(CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .oauth2ResourceServer(resources -> bearer(resources, problems))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint(
                    (exchange, failure) -> problems.write(exchange, EdgeProblems.UNAUTHENTICATED))
                .accessDeniedHandler(
                    (exchange, failure) -> problems.write(exchange, EdgeProblems.FORBIDDEN)))
        .authorizeExchange(exchanges ->
            exchanges
                .pathMatchers("/actuator/health/**")
                .permitAll()
                .pathMatchers("/actuator/**")
                .access((authentication, context) ->
                    authentication
                        .ofType(JwtAuthenticationToken.class)
                        .map(token -> operates(token, settings))
                        .defaultIfEmpty(false)
                        .map(AuthorizationDecision::new))
                .anyExchange()
                .permitAll())
        .build();
  }

  private static boolean operates(JwtAuthenticationToken token, EdgeSettings settings) {
    var roles = token.getToken().getClaimAsStringList(settings.rolesClaim());
    return roles != null && roles.contains(Role.OPERATOR.name());
  }

  private static void bearer(OAuth2ResourceServerSpec resources, ProblemWriter problems) {
    resources
        .authenticationEntryPoint(
            (exchange, failure) -> problems.write(exchange, EdgeProblems.UNAUTHENTICATED))
        .jwt(Customizer.withDefaults());
  }
}
