package vn.motcua.event.delivery.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import vn.motcua.backbone.Backbone;
import vn.motcua.event.delivery.DeliveryFixture;
import vn.motcua.event.delivery.EventDelivery;
import vn.motcua.event.delivery.relay.ReplaySource.DossierFields;
import vn.motcua.http.edge.HttpEdge;

/** One service with delivery and the operator's endpoints, for all tests that need no other. */
@SpringBootTest(
    classes = RunningService.Parts.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"spring.application.name=probe", "spring.main.web-application-type=reactive"})
abstract class RunningService {

  static final Duration LONG = Duration.ofSeconds(30);

  /** Writes what the service publishes; lives as long as the service. */
  static final DeliveryFixture FIXTURE = new DeliveryFixture();

  @LocalServerPort private int port;
  WebTestClient client;

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry registry) {
    registry.add("spring.mongodb.uri", () -> Backbone.shared().mongoUri("it"));
    registry.add("spring.kafka.bootstrap-servers", () -> Backbone.shared().bootstrapServers());
    registry.add("motcua.delivery.service", () -> FIXTURE.service);
    registry.add("motcua.delivery.database", () -> FIXTURE.service);
  }

  @BeforeEach
  void connect() {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(LONG)
            .build();
  }

  /** Things are found by a field too. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({HttpEdge.class, EventDelivery.class, DeliveryOperator.class})
  static class Parts {

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
}
