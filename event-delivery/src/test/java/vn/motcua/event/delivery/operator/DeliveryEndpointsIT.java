package vn.motcua.event.delivery.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.backbone.Backbone;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.delivery.DeliveryFixture;
import vn.motcua.event.delivery.EventDelivery;
import vn.motcua.event.delivery.EventListeningCustomizer;
import vn.motcua.event.delivery.listening.DeadLetter;
import vn.motcua.event.delivery.listening.DeadLetters;
import vn.motcua.event.delivery.listening.Handled;
import vn.motcua.http.edge.AccessRule;
import vn.motcua.http.edge.HttpEdge;
import vn.motcua.http.edge.Role;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"spring.application.name=probe", "spring.main.web-application-type=reactive"})
class DeliveryEndpointsIT {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String SERVICE = "op" + UUID.randomUUID().toString().substring(0, 6);
  private static final AtomicBoolean MENDED = new AtomicBoolean();

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final String key = fixture.id("k");
  @LocalServerPort private int port;
  @Autowired private DeadLetters deadLetters;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  private WebTestClient client;

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry registry) {
    registry.add("spring.mongodb.uri", () -> Backbone.shared().mongoUri("it"));
    registry.add("spring.kafka.bootstrap-servers", () -> Backbone.shared().bootstrapServers());
    registry.add("motcua.delivery.service", () -> SERVICE);
    registry.add("motcua.delivery.database", () -> SERVICE);
    registry.add("motcua.delivery.attempts", () -> 1);
  }

  @BeforeEach
  void connect() {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(LONG)
            .build();
  }

  @AfterEach
  void end() throws Exception {
    fixture.close();
  }

  @Test
  void onlyAnOperatorIsLetIn() {
    assertThat(AccessRule.undeclared(requestMappingHandlerMapping)).isEmpty();
    client.get().uri("/delivery").exchange().expectStatus().isUnauthorized();
    get("/delivery", Role.LEADER).expectStatus().isForbidden();
    get("/delivery", Role.OPERATOR)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.listener")
        .isEqualTo("going on")
        .jsonPath("$.relay")
        .isNotEmpty();
  }

  @Test
  void aLetterIsListedShownDrivenAgainWithAReasonAndOnlyOnce() {
    var letter = letter();
    get("/delivery/dead-letters", Role.OPERATOR)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$[?(@.key=='" + key + "')].reason")
        .isEqualTo("handler.failed");
    act(letter, "redrive", "").expectStatus().isBadRequest();
    MENDED.set(true);

    act(letter, "redrive", "handler mended")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.letter.state")
        .isEqualTo("REDRIVEN")
        .jsonPath("$.acts[0].operator")
        .isEqualTo("p-9001")
        .jsonPath("$.acts[0].reason")
        .isEqualTo("handler mended");
    act(letter, "redrive", "again")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("delivery.letter-closed");
    act(letter, "discard", "no").expectStatus().isEqualTo(409);
  }

  @Test
  void aLetterIsDiscarded() {
    var letter = letter();

    act(letter, "discard", "nobody needs it")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.letter.state")
        .isEqualTo("DISCARDED");
    get("/delivery/dead-letters/none", Role.OPERATOR).expectStatus().isNotFound();
  }

  @Test
  void reconciliationBeginsWhenAsked() {
    client
        .post()
        .uri("/delivery/reconciliation")
        .header("Authorization", "Bearer " + Role.OPERATOR)
        .exchange()
        .expectStatus()
        .isAccepted();
    get("/delivery/reconciliation", Role.OPERATOR).expectStatus().isOk();
  }

  private DeadLetter letter() {
    MENDED.set(false);
    var type = EventCatalogue.byRecord(RouteClosed.class).name();
    var json = WireJson.write(DeliveryFixture.closed(key));
    fixture.produce(fixture.forged(Topic.ROUTING, key, type, 1, json));
    await().atMost(LONG).until(() -> letters().size() == 1);
    return letters().getFirst();
  }

  private List<DeadLetter> letters() {
    return deadLetters.open(100).stream().filter(each -> key.equals(each.key())).toList();
  }

  private WebTestClient.ResponseSpec get(String path, Role role) {
    return client.get().uri(path).header("Authorization", "Bearer " + role).exchange();
  }

  private WebTestClient.ResponseSpec act(DeadLetter letter, String what, String reason) {
    var id = URLEncoder.encode(letter.id(), StandardCharsets.UTF_8);
    return client
        .post()
        .uri(URI.create("http://127.0.0.1:" + port + "/delivery/dead-letters/" + id + "/" + what))
        .header("Authorization", "Bearer " + Role.OPERATOR)
        .bodyValue(Map.of("reason", reason))
        .exchange();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({HttpEdge.class, EventDelivery.class, DeliveryOperator.class})
  static class Service {

    @Bean
    EventListeningCustomizer listening() {
      return listening ->
          listening.on(
              RouteClosed.class,
              event -> {
                if (!MENDED.get()) {
                  throw new IllegalStateException("broken");
                }
                return Handled.noEffect();
              });
    }

    /** A token is the name of a role. */
    @Bean
    ReactiveJwtDecoder decoder() {
      return token ->
          Mono.just(
              Jwt.withTokenValue(token)
                  .header("alg", "none")
                  .expiresAt(Instant.now().plusSeconds(600))
                  .subject("p-9001")
                  .claim("motcua_roles", List.of(token))
                  .build());
    }
  }
}
