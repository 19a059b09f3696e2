package vn.motcua.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.backbone.Backbone;
import vn.motcua.event.contract.exchange.DossierContent;
import vn.motcua.event.contract.routing.DocumentRequested;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.Organisation;
import vn.motcua.signing.fixture.KeyRoom;
import vn.motcua.signing.fixture.Neighbours;
import vn.motcua.signing.fixture.Tokens;

/** The service as it runs, once for all its ITs, on the real broker and database. */
final class SigningService {
  static final Backbone BACKBONE = Backbone.shared();
  static final KeyRoom KEYS = KeyRoom.furnish();
  static final String DATABASE = "motcua_signing_" + UUID.randomUUID().toString().substring(0, 8);
  private static final ConfigurableApplicationContext RUNNING = start();
  static final Neighbours NEIGHBOURS = new Neighbours(BACKBONE.bootstrapServers());

  static {
    Ward.tellTheOrganisation(NEIGHBOURS);
    Ward.awaitHeard(bean("organisation", Organisation.class));
  }

  private SigningService() {}

  private static ConfigurableApplicationContext start() {
    return start(DATABASE, "--motcua.signing.archive.at=23:59");
  }

  /** A service of its own, whose settings replace the usual ones; whoever starts it closes it. */
  static ConfigurableApplicationContext start(String database, String... settings) {
    return SigningServiceApplication.application()
        .sources(TrustedTokens.class)
        .run(
            Stream.concat(
                    Stream.of(usual(database)).filter(each -> !isNamed(each, settings)),
                    Stream.of(settings))
                .toArray(String[]::new));
  }

  private static boolean isNamed(String setting, String[] others) {
    var name = setting.substring(0, setting.indexOf('=') + 1);
    return Stream.of(others).anyMatch(other -> other.startsWith(name));
  }

  private static String[] usual(String database) {
    return new String[] {
      "--server.port=0",
      "--spring.mongodb.uri=" + BACKBONE.mongoUri(database),
      "--spring.kafka.bootstrap-servers=" + BACKBONE.bootstrapServers(),
      "--motcua.delivery.database=" + database,
      "--motcua.delivery.group=" + database,
      "--motcua.signing.keys-directory=" + KEYS.keys(),
      "--motcua.signing.images-directory=" + KEYS.images(),
      "--motcua.signing.trust=" + KEYS.trust(),
      "--motcua.signing.custody=development",
      "--motcua.signing.open.requests-per-minute=1000"
    };
  }

  /** A second replica on the same database and broker; whoever starts it closes it. */
  static ConfigurableApplicationContext replica() {
    return start();
  }

  static String address(ConfigurableApplicationContext replica) {
    return "http://127.0.0.1:" + replica.getEnvironment().getProperty("local.server.port");
  }

  @Configuration(proxyBeanMethods = false)
  static class TrustedTokens {
    @Bean
    ReactiveJwtDecoder trustedTokens() {
      return Tokens.decoder();
    }
  }

  static <T> T bean(String name, Class<T> type) {
    return RUNNING.getBean(name, type);
  }

  static <T> T bean(Class<T> type) {
    return RUNNING.getBean(type);
  }

  static String address() {
    return address(RUNNING);
  }

  static int port() {
    return Integer.parseInt(RUNNING.getEnvironment().getProperty("local.server.port"));
  }

  static WebTestClient client() {
    return WebTestClient.bindToServer()
        .baseUrl(address())
        .responseTimeout(Duration.ofSeconds(60))
        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(30 * 1024 * 1024))
        .build();
  }

  /** A client of one officer of Ba Đình. */
  static WebTestClient as(String person, Role role) {
    return as(Tokens.bearer(person, "H26.107", role));
  }

  static WebTestClient as(String bearer) {
    return client().mutate().defaultHeader("Authorization", bearer).build();
  }

  /** What intake tells of a dossier before routing asks for its document. */
  static void tellOfDossier(String dossierId, String code, String secret) {
    var fields =
        Map.of(
            "beneficiaryName", "Nguyễn Thị Lan",
            "beneficiaryBirthDate", "12/03/1950",
            "beneficiaryGroup", "người khuyết tật nặng",
            "disabilityLevel", "Nặng");
    var content =
        new DossierContent(
            dossierId,
            2,
            code,
            "1.001776",
            "H26.107",
            "H26.107",
            "vi",
            "Trợ cấp xã hội hằng tháng",
            "Nguyễn Thị Lan",
            fields,
            List.of("Tờ khai"),
            sha256(code + ":" + secret));
    NEIGHBOURS.publish(content, "intake/dossier/" + dossierId, 2, dossierId);
  }

  static DocumentRequested request(String dossierId, String code) {
    return new DocumentRequested(
        dossierId,
        dossierId,
        code,
        "H26.107",
        "1.001776",
        1,
        "social-allowance-decision",
        "QD",
        2,
        Instant.parse("2026-11-23T02:00:00Z"),
        Instant.parse("2026-11-24T02:00:00Z"));
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Every event of the public topic so far, as a plain consumer sees it. */
  static List<ConsumerRecord<String, String>> documentEvents(String key) {
    var properties = new Properties();
    properties.put("bootstrap.servers", BACKBONE.bootstrapServers());
    properties.put("isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor("motcua.document").stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, String>>();
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> {
              if (key.equals(record.key())) {
                found.add(record);
              }
            });
      }
      return found;
    }
  }
}
