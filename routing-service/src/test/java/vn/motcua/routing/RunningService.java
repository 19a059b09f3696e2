package vn.motcua.routing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.backbone.Backbone;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.event.contract.document.DocumentIssued;
import vn.motcua.event.contract.document.SignatureLevel;
import vn.motcua.event.contract.dossier.Channel;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.exchange.DossierContent;

/** The service as it runs, with a real broker, a real database and its neighbours' real relays. */
@SpringBootTest(
    classes = {RoutingServiceApplication.class, RunningService.Keys.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=routing-service",
      "motcua.delivery.database=motcua_routing_it",
      "motcua.delivery.attempts=3"
    })
abstract class RunningService {

  static final String WARD = "H26.107";
  static final String OTHER_WARD = "H26.170";
  static final Backbone BACKBONE = Backbone.shared();
  private static final RSAKey KEY = key();
  private static final Neighbour INTAKE = Neighbour.start(BACKBONE, "intake", "dossier");
  private static final Neighbour SIGNING = Neighbour.start(BACKBONE, "signing", "document");

  @LocalServerPort private int port;
  WebTestClient client;

  @DynamicPropertySource
  static void backbone(DynamicPropertyRegistry registry) {
    registry.add("spring.mongodb.uri", () -> BACKBONE.mongoUri("motcua_routing_it"));
    registry.add("spring.kafka.bootstrap-servers", BACKBONE::bootstrapServers);
  }

  @BeforeEach
  void connect() {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(20))
            .build();
  }

  static String newDossier() {
    return "d-" + UUID.randomUUID();
  }

  /** Intake accepts a dossier; the route opens. */
  void accept(String dossierId, String procedure) {
    accept(dossierId, procedure, Instant.now().plus(14, ChronoUnit.DAYS));
  }

  void accept(String dossierId, String procedure, Instant promisedAt) {
    publishAcceptance(dossierId, procedure, 1, promisedAt);
    awaitStep(dossierId, 1, "ASSIGNED");
  }

  void publishAcceptance(String dossierId, String procedure, int version, Instant promisedAt) {
    INTAKE.publish(
        dossierId,
        new DossierAccepted(
            dossierId,
            "H26.107-261122-0001",
            WARD,
            WARD,
            Channel.ONLINE,
            procedure,
            version,
            null,
            WARD,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            promisedAt.truncatedTo(ChronoUnit.MILLIS),
            1,
            1,
            2),
        dossierId);
  }

  void publish(String dossierId, Record event) {
    INTAKE.publish(dossierId, event, dossierId);
  }

  void publishContent(String dossierId, String subject) {
    INTAKE.publishRecord(
        dossierId,
        new DossierContent(
            dossierId,
            1,
            "H26.107-261122-0001",
            "1.001776",
            WARD,
            WARD,
            "vi",
            subject,
            "Nguyễn Thị Lan",
            Map.of(),
            List.of(),
            "hash"),
        dossierId);
  }

  void publishFromSigning(String documentId, Record event, String dossierId) {
    SIGNING.publish(documentId, event, dossierId);
  }

  void issue(String dossierId, String documentId) {
    publishFromSigning(
        documentId,
        new DocumentIssued(
            documentId,
            dossierId,
            WARD,
            "QD",
            "H26.107-261122-0001",
            12,
            "12/QĐ-UBND",
            LocalDate.now(VietnamTime.ZONE),
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            "00",
            1,
            SignatureLevel.values()[0]),
        dossierId);
  }

  void awaitStep(String dossierId, int step, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(() ->
            get(Officials.SPECIALIST, "/api/routes/" + dossierId)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.steps[" + (step - 1) + "].state")
                .isEqualTo(state));
  }

  void awaitState(String dossierId, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            get(Officials.SPECIALIST, "/api/routes/" + dossierId)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo(state));
  }

  WebTestClient.ResponseSpec get(Officials who, String path) {
    return client.get().uri(path).header("Authorization", bearer(who, 600)).exchange();
  }

  WebTestClient.ResponseSpec post(Officials who, String path) {
    return client.post().uri(path).header("Authorization", bearer(who, 600)).exchange();
  }

  WebTestClient.ResponseSpec post(Officials who, String path, Map<String, Object> body) {
    return client
        .post()
        .uri(path)
        .header("Authorization", bearer(who, 600))
        .bodyValue(body)
        .exchange();
  }

  /** Claims and completes a step. */
  void complete(Officials who, String dossierId, int step) {
    var path = "/api/routes/" + dossierId + "/steps/" + step;
    post(who, path + "/claim").expectStatus().isOk();
    post(who, path + "/completion", Map.of("outcome", "PROCEED")).expectStatus().isOk();
  }

  static String bearer(Officials who, int seconds) {
    try {
      var claims =
          new JWTClaimsSet.Builder()
              .subject(who.personId)
              .claim("motcua_roles", List.of(who.role))
              .expirationTime(Date.from(Instant.now().plusSeconds(seconds)));
      if (!who.agency.isEmpty()) {
        claims.claim("motcua_agency", who.agency);
      }
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build();
      var token = new SignedJWT(header, claims.build());
      token.sign(new RSASSASigner(KEY));
      return "Bearer " + token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("k").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Who calls. */
  enum Officials {
    CITIZEN("c-0001", "", "CITIZEN"),
    DESK("p-1001", WARD, "INTAKE_OFFICER"),
    SPECIALIST("p-1002", WARD, "SPECIALIST"),
    SECOND_SPECIALIST("p-1003", WARD, "SPECIALIST"),
    LEADER("p-1004", WARD, "LEADER"),
    STRANGER("p-2002", OTHER_WARD, "SPECIALIST"),
    OPERATOR("p-9001", "", "OPERATOR");

    private final String personId;
    private final String agency;
    private final String role;

    Officials(String personId, String agency, String role) {
      this.personId = personId;
      this.agency = agency;
      this.role = role;
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Keys {
    @Bean
    ReactiveJwtDecoder decoder() throws JOSEException {
      return NimbusReactiveJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    }
  }
}
