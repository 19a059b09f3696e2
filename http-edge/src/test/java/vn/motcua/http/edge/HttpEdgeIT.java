package vn.motcua.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"spring.application.name=probe", "spring.main.web-application-type=reactive"})
class HttpEdgeIT {

  private static final RSAKey KEY = key();

  @LocalServerPort private int port;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  private WebTestClient client;

  @BeforeEach
  void connect() {
    client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  void opensWhatIsOpenToAll() {
    client.get().uri("/open").exchange().expectStatus().isOk();
  }

  @Test
  void showsThePublishedLanguageToAll() throws Exception {
    var page = plainly("/docs/events");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(new String(page.body(), StandardCharsets.UTF_8))
        .contains("Sự kiện của Motcua", "id=\"vn.motcua.dossier.accepted.v1\"");

    var document = plainly("/docs/events/asyncapi.json");
    assertThat(document.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(new String(document.body(), StandardCharsets.UTF_8))
        .contains("\"asyncapi\" : \"3.0.0\"");
  }

  @Test
  void sendsThePublishedLanguagePackedToWhoUnpacksIt() throws Exception {
    var page = plainly("/docs/events", "Accept-Encoding", "gzip, br");

    assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes())
        .isEqualTo(plainly("/docs/events").body())
        .hasSizeGreaterThan(5 * page.body().length);
  }

  @Test
  void sendsNothingToWhoHasThePublishedLanguageAlready() throws Exception {
    var tag = plainly("/docs/events").headers().firstValue("ETag").orElseThrow();

    assertThat(plainly("/docs/events", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void givesEveryPageItsPictureToBeKept() throws Exception {
    var picture = plainly("/favicon.ico");

    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(picture.headers().firstValue("Cache-Control").orElseThrow())
        .contains("max-age=2592000", "public");
    assertThat(new String(picture.body(), StandardCharsets.UTF_8)).startsWith("<svg ");
  }

  @Test
  void refusesInVietnameseACallWithoutAToken() {
    client
        .get()
        .uri("/desk")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("access.unauthenticated")
        .jsonPath("$.title")
        .value(String.class, title -> assertThat(title).contains("đăng nhập"));
  }

  @Test
  void refusesInEnglishWhenAskedTo() {
    client
        .get()
        .uri("/desk")
        .header("Accept-Language", "en-GB,vi;q=0.5")
        .exchange()
        .expectBody()
        .jsonPath("$.title")
        .value(String.class, title -> assertThat(title).contains("Sign in"));
  }

  @Test
  void refusesAnExpiredToken() {
    client
        .get()
        .uri("/desk")
        .header("Authorization", "Bearer " + token(Role.INTAKE_OFFICER, -3600))
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("access.unauthenticated");
  }

  @Test
  void refusesATokenThatNeverExpires() {
    client
        .get()
        .uri("/desk")
        .header("Authorization", "Bearer " + token(Role.INTAKE_OFFICER, null))
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void refusesOddPathsAndMethodsAsProblems() {
    for (var path : List.of("//open", "/open;a=b", "/%00")) {
      client
          .get()
          .uri(URI.create("http://127.0.0.1:" + port + path))
          .exchange()
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("request.unreadable");
    }
    client
        .options()
        .uri("/desk")
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("method-not-allowed");
  }

  @Test
  void namesTheFieldThatCannotBeRead() {
    unreadableAt("{\"name\":1,\"more\":2}", "more");
    unreadableAt("{\"papers\":[\"a\",null]}", "papers[1]");
    unreadableAt("{\"copies\":1.5}", "copies");
  }

  private void unreadableAt(String body, String field) {
    client
        .post()
        .uri("/echo")
        .header("Content-Type", "application/json")
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void apiDocumentsDoNotAskForTheCaller() {
    client
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectBody()
        .jsonPath("$.paths['/desk'].get.operationId")
        .exists()
        .jsonPath("$.paths['/desk'].get.parameters")
        .doesNotExist();
  }

  @Test
  void refusesAnotherRole() {
    client
        .get()
        .uri("/desk")
        .header("Authorization", "Bearer " + token(Role.CITIZEN, 600))
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void handsTheCallerToTheEndpoint() {
    client
        .get()
        .uri("/desk")
        .header("Authorization", "Bearer " + token(Role.INTAKE_OFFICER, 600))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.who")
        .isEqualTo("p-1")
        .jsonPath("$.agency")
        .isEqualTo("H26.107")
        .jsonPath("$.at")
        .isEqualTo("2026-11-22T17:30:00+07:00");
  }

  @Test
  void handsTheTraceOfTheCallerOnAndBeginsOneWhereThereIsNone() {
    var traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    assertThat(trace(traceparent)).isEqualTo(traceparent);
    assertThat(trace("no trace")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
  }

  private String trace(String given) {
    return client
        .get()
        .uri("/trace")
        .header("traceparent", given)
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  @Test
  void closesAnEndpointThatDeclaresNothing() {
    client
        .get()
        .uri("/undeclared")
        .header("Authorization", "Bearer " + token(Role.OPERATOR, 600))
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("access.undeclared");
    assertThat(AccessRule.undeclared(requestMappingHandlerMapping)).hasSize(1);
  }

  @Test
  void refusesWrongJsonAndUnknownFields() {
    for (var body : List.of("{", "{\"name\":1,\"more\":2}", "[]")) {
      client
          .post()
          .uri("/echo")
          .header("Content-Type", "application/json")
          .bodyValue(body)
          .exchange()
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("request.unreadable");
    }
  }

  @Test
  void composesTextThatComesDecomposed() {
    client
        .post()
        .uri("/echo")
        .header("Content-Type", "application/json")
        .bodyValue("{\"name\":\"Nguye\u0302\u0303n\"}")
        .exchange()
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo("Nguyễn");
  }

  @Test
  void takesAnEmptyTextForNoInstant() {
    echoAt("").expectStatus().isOk().expectBody().jsonPath("$.at").doesNotExist();
  }

  private WebTestClient.ResponseSpec echoAt(String instant) {
    return client
        .post()
        .uri("/echo")
        .header("Content-Type", "application/json")
        .bodyValue(Map.of("at", instant))
        .exchange();
  }

  @Test
  void refusesAnInstantThatNoDatabaseHolds() {
    for (var year : List.of("-1000000000", "0000", "+10000", "+1000000000")) {
      echoAt(year + "-06-01T00:00:00Z")
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.errors[0].field")
          .isEqualTo("at");
    }
  }

  @Test
  void tellsAFaultWithAnIncidentAndNoStackTrace() {
    client
        .get()
        .uri("/fault")
        .exchange()
        .expectStatus()
        .is5xxServerError()
        .expectBody(String.class)
        .value(body ->
            assertThat(body).contains("\"incident\"").doesNotContain("secret", "Exception"));
  }

  @Test
  void keepsActuatorForOperatorsButHealthForAll() {
    client.get().uri("/actuator/health/ping").exchange().expectStatus().isOk();
    client.get().uri("/actuator/info").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void givesItsFiguresToOperatorsInTheFormOfPrometheus() {
    actuator("prometheus", Role.INTEGRATOR).expectStatus().isForbidden();

    actuator("prometheus", Role.OPERATOR)
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(text -> assertThat(text).contains("# TYPE jvm_threads_live_threads gauge"));
  }

  @Test
  void saysToAllWhichPartIsDownAndToOperatorsWhy() {
    actuator("health", Role.INTEGRATOR)
        .expectBody()
        .jsonPath("$.components.broken.status")
        .isEqualTo("DOWN")
        .jsonPath("$.components.broken.details")
        .doesNotExist();
    actuator("health", Role.OPERATOR)
        .expectBody()
        .jsonPath("$.components.broken.details.why")
        .isEqualTo("the probe says so");
  }

  private WebTestClient.ResponseSpec actuator(String endpoint, Role role) {
    return client
        .get()
        .uri("/actuator/" + endpoint)
        .header("Authorization", "Bearer " + token(role, 600))
        .exchange();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As a client without any comfort would. */
  private HttpResponse<byte[]> plainly(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  private static String token(Role role, @Nullable Integer seconds) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
              new JWTClaimsSet.Builder()
                  .subject("p-1")
                  .claim("motcua_agency", "H26.107")
                  .claim("motcua_roles", List.of(role.name()))
                  .expirationTime(
                      seconds == null ? null : Date.from(Instant.now().plusSeconds(seconds)))
                  .build());
      token.sign(new RSASSASigner(KEY));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({HttpEdge.class, Probe.class})
  static class App {
    @Bean
    ReactiveJwtDecoder decoder() throws JOSEException {
      return NimbusReactiveJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    }

    @Bean
    HealthIndicator broken() {
      return () -> Health.down().withDetail("why", "the probe says so").build();
    }
  }

  record Named(
      @Nullable String name,
      @Nullable List<String> papers,
      @Nullable Integer copies,
      @Nullable Instant at) {}

  @RestController
  static class Probe {
    @OpenToAll(reason = "a probe")
    @GetMapping("/open")
    String open() {
      return "open";
    }

    @OpenToAll(reason = "a probe")
    @GetMapping("/trace")
    reactor.core.publisher.Mono<String> trace() {
      return reactor.core.publisher.Mono.deferContextual(
          context -> reactor.core.publisher.Mono.just(context.get("traceparent")));
    }

    @AllowedTo(Role.INTAKE_OFFICER)
    @GetMapping("/desk")
    Map<String, Object> desk(Caller caller) {
      return Map.of(
          "who", caller.personId(),
          "agency", caller.agencyOrRefuse(),
          "at", Instant.parse("2026-11-22T10:30:00Z"));
    }

    @GetMapping("/undeclared")
    String undeclared() {
      return "nobody said who";
    }

    @OpenToAll(reason = "a probe")
    @PostMapping("/echo")
    Named echo(@RequestBody Named named) {
      return named;
    }

    @OpenToAll(reason = "a probe")
    @GetMapping("/fault")
    String fault() {
      throw new IllegalStateException("secret");
    }
  }
}
