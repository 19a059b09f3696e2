package vn.motcua.intake;

import com.mongodb.reactivestreams.client.MongoDatabase;
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
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.backbone.Backbone;
import vn.motcua.event.contract.exchange.AgencyRecord;
import vn.motcua.event.contract.exchange.PersonRecord;

/** The whole service on a real broker and a real database, with tokens minted here. */
@SpringBootTest(
    classes = IntakeServiceApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=intake-service",
      "motcua.intake.refusal-undo-window=PT2S",
      "motcua.intake.rounds.refusals=PT0.2S",
      "motcua.intake.limit-per-address.capacity=10000",
      "motcua.intake.limit-per-code.capacity=8",
      "motcua.intake.limit-per-code.refill=PT60S"
    })
@Import(RunningIntake.Tokens.class)
abstract class RunningIntake {

  static final Backbone BACKBONE = Backbone.shared();
  static final String DATABASE = "motcua_intake_it";
  private static final RSAKey KEY = key();

  @LocalServerPort int port;
  @Autowired MongoDatabase database;
  WebTestClient client;

  @DynamicPropertySource
  static void backbone(DynamicPropertyRegistry registry) {
    registry.add("spring.mongodb.uri", () -> BACKBONE.mongoUri(DATABASE));
    registry.add("motcua.delivery.database", () -> DATABASE);
    registry.add("spring.kafka.bootstrap-servers", BACKBONE::bootstrapServers);
  }

  @BeforeEach
  void connect() {
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(20_000_000))
            .build();
    organisation();
  }

  /** What routing would have told over its private topic. */
  private void organisation() {
    var badinh =
        new AgencyRecord(
            "H26.107",
            1,
            "Ủy ban nhân dân phường Ba Đình",
            "People's Committee of Ba Đình Ward",
            "Thành phố Hà Nội",
            "Trung tâm Phục vụ hành chính công phường Ba Đình",
            "Ba Đình",
            "Số 2 phố Trúc Bạch, Hà Nội",
            "024 3734 0000",
            "motcua@badinh.example.vn",
            "07:30–11:30, 13:00–17:00",
            "UBND");
    var officer =
        new PersonRecord(
            "p-1001", 1, "H26.107", "Một cửa", "Phạm Thu Hà", "Công chức", List.of(), null, true);
    received("H26.107", badinh);
    received("p-1001", officer);
  }

  private void received(String key, Object record) {
    var type = vn.motcua.event.contract.EventCatalogue.byRecord(record.getClass());
    var stored =
        new Document("_id", type.topic().topicName() + "|" + key)
            .append("version", 1L)
            .append("type", type.name())
            .append("json", WireJson.write(record));
    Mono.from(
            database
                .getCollection("received_records")
                .replaceOne(
                    new Document("_id", stored.get("_id")),
                    stored,
                    new com.mongodb.client.model.ReplaceOptions().upsert(true)))
        .block(Duration.ofSeconds(10));
  }

  List<Document> all(String collection) {
    return Flux.from(database.getCollection(collection).find())
        .collectList()
        .block(Duration.ofSeconds(10));
  }

  static String citizen(String sub) {
    return token(sub, null, "CITIZEN", 600);
  }

  static String officer() {
    return token("p-1001", "H26.107", "INTAKE_OFFICER", 600);
  }

  static String token(String sub, @Nullable String agency, String role, int seconds) {
    try {
      var claims =
          new JWTClaimsSet.Builder()
              .subject(sub)
              .claim("motcua_roles", List.of(role))
              .expirationTime(Date.from(Instant.now().plusSeconds(seconds)));
      if (agency != null) {
        claims.claim("motcua_agency", agency);
      }
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims.build());
      token.sign(new RSASSASigner(KEY));
      return token.serialize();
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

  @TestConfiguration(proxyBeanMethods = false)
  static class Tokens {
    @Bean
    ReactiveJwtDecoder decoder() throws JOSEException {
      return NimbusReactiveJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    }
  }
}
