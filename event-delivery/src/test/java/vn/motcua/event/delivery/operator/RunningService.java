package vn.motcua.event.delivery.operator;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import vn.motcua.event.delivery.EventDelivery;
import vn.motcua.event.delivery.relay.ReplaySource.DossierFields;
import vn.motcua.http.edge.HttpEdge;

/** A service with delivery and the operator's endpoints; things are found by a field too. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({HttpEdge.class, EventDelivery.class, DeliveryOperator.class})
class RunningService {

  @Bean
  DossierFields thingsByCode() {
    return new DossierFields("thing", List.of("keys.code"));
  }

  /** A token is the name of a role and, behind a dot, that of a person. */
  @Bean
  ReactiveJwtDecoder decoder() {
    return token ->
        Mono.just(
            Jwt.withTokenValue(token)
                .header("alg", "none")
                .expiresAt(Instant.now().plusSeconds(600))
                .subject(token.substring(token.indexOf('.') + 1))
                .claim("motcua_roles", List.of(token.substring(0, token.indexOf('.'))))
                .build());
  }
}
