package vn.motcua.http.edge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2ResourceServerSpec;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtGrantedAuthoritiesConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;

/**
 * Verifies bearer tokens; a token that does not hold is refused here, whatever it asks for.
 *
 * <p>{@code anyExchange().permitAll()} below opens no endpoint: who may call it is said at the
 * endpoint itself and checked by {@link GuardedMapping}, which closes those that say nothing. It
 * only lets requests come that far. What is no endpoint (health, files of a page) is open, the
 * other actuator endpoints are for operators.
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
        .oauth2ResourceServer(resources -> bearer(resources, problems, settings))
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
                .hasRole(Role.OPERATOR.name())
                .anyExchange()
                .permitAll())
        .build();
  }

  /** Requests the firewall turns away (odd paths and methods) are told so like any other. */
  @Bean
  ServerExchangeRejectedHandler rejectedRequests(ProblemWriter problems) {
    return (exchange, rejected) -> problems.write(exchange, EdgeProblems.UNREADABLE);
  }

  private static void bearer(
      OAuth2ResourceServerSpec resources, ProblemWriter problems, EdgeSettings settings) {
    resources
        .authenticationEntryPoint(
            (exchange, failure) -> problems.write(exchange, EdgeProblems.UNAUTHENTICATED))
        .jwt(jwt -> jwt.jwtAuthenticationConverter(roles(settings)));
  }

  /** Roles as Spring knows them, for what is no endpoint of ours. */
  private static ReactiveJwtAuthenticationConverter roles(EdgeSettings settings) {
    var roles = new JwtGrantedAuthoritiesConverter();
    roles.setAuthoritiesClaimName(settings.rolesClaim());
    roles.setAuthorityPrefix("ROLE_");
    var converter = new ReactiveJwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(
        new ReactiveJwtGrantedAuthoritiesConverterAdapter(roles));
    return converter;
  }
}
