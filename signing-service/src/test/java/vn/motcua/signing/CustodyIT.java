package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.Organisation;
import vn.motcua.signing.fixture.Agent;
import vn.motcua.signing.fixture.TestCa;
import vn.motcua.signing.fixture.Tokens;

/** The chairman signs with his own token; the office sees how signing stands. */
class CustodyIT {
  private static final String CHAIRMAN = "p-1005";
  private static final String DATABASE =
      "motcua_signing_custody_" + UUID.randomUUID().toString().substring(0, 8);
  private static final String[] SETTINGS = {
    "--motcua.signing.archive.at=23:59",
    "--motcua.signing.custody=none",
    "--motcua.signing.keepers.p-1005.kind=external",
    "--motcua.signing.sweep-every=PT1S",
    "--motcua.signing.probing.timestamp-authorities.nobody=http://127.0.0.1:9/tsa",
    "--motcua.signing.probing.patience=PT2S"
  };

  private static ConfigurableApplicationContext service;
  private static ConfigurableApplicationContext replica;
  private static Agent agent;

  @BeforeAll
  static void start() {
    agent = Agent.with(SigningService.KEYS.keys().resolve("p-1005.p12"));
    service = SigningService.start(DATABASE, SETTINGS);
    replica = SigningService.start(DATABASE, SETTINGS);
    Ward.tellTheOrganisation(SigningService.NEIGHBOURS);
    Ward.awaitHeard(service.getBean(Organisation.class));
    Ward.awaitHeard(replica.getBean(Organisation.class));
  }

  @AfterAll
  static void stop() {
    replica.close();
    service.close();
  }

  @Test
  void aTokenAtHisOwnComputerSignsAndAnotherReplicaTakesTheValue() {
    var id = opened("TB");
    var frozen = frozenOf(id);
    pinIsRefused(id, frozen);
    var task = open(id, frozen);
    var signed = answer(task, agent.sign(bytes(task, "signedAttributes")));
    var path = external(id) + "/completion";

    refused(service, path, answer(task, new byte[256]), 422, "layer.signature-does-not-match");
    refused(service, path, foreign(signed), 403, "external.token-unknown");
    var document = post(replica, path, signed, 200);
    refused(service, path, signed, 409, "external.duplicate");

    assertThat(document.get("state").asString()).isEqualTo("AWAITING_AGENCY");
    var issued =
        post(
            service,
            "/api/documents/" + id + "/signing/agency",
            Map.of("pin", TestCa.PIN),
            200,
            "p-1006",
            Role.RECORDS_CLERK);
    assertThat(issued.get("state").asString()).isEqualTo("ISSUED");
  }

  @Test
  void theTokenMayComeInAHeaderAndItsTaskIsNotCached() {
    var id = opened("KH");
    var task = open(id, frozenOf(id));
    var value = agent.sign(bytes(task, "signedAttributes"));
    var body = Map.of("certificate", base64(agent.certificate()), "value", base64(value));

    as(service, CHAIRMAN, Role.LEADER)
        .post()
        .uri(external(id) + "/completion?token=" + task.get("token").asString())
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isBadRequest();
    as(service, CHAIRMAN, Role.LEADER)
        .post()
        .uri(external(id) + "/completion")
        .header("X-Signing-Token", task.get("token").asString())
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void aCertificateOfSomebodyElseOpensNothing() {
    var id = opened("GM");
    var other = Agent.with(SigningService.KEYS.keys().resolve("p-2005.p12"));
    var body =
        Map.of("frozenSha256", frozenOf(id), "certificates", List.of(base64(other.certificate())));

    refused(service, external(id), body, 409, "certificate.of-someone-else");
    refused(
        service,
        external(id),
        Map.of("frozenSha256", frozenOf(id)),
        422,
        "external.certificate-missing");
  }

  @Test
  void operatorsSeeHowSigningStandsAndTryItNotTooOften() throws IOException {
    var id = opened("TTR");
    open(id, frozenOf(id));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> health().get("certificates").size() > 0 && health().has("testedAt"));

    var health = health();
    assertThat(health.get("good").asBoolean()).isFalse();
    assertThat(health.get("selfTest").get("checks").size()).isGreaterThan(2);
    assertThat(health.get("certificates").get(0).get("owner").asString()).isEqualTo(CHAIRMAN);
    assertThat(health.get("probes").valueStream().filter(CustodyIT::isDeadAuthority)).hasSize(1);
    assertThat(health.has("pendingTimestamps")).isFalse();
    refusedTest();
    list(Role.OPERATOR, 200);
    list(Role.SPECIALIST, 403);
    healthIsDownAndReadinessIsNot();
    page("suc-khoe-ky-so", "lang=vi", "Sức khỏe ký số", "Thử ngay");
    page("suc-khoe-ky-so-en", "lang=en&early", "Health of signing", "It was tried a moment ago");
  }

  private static boolean isDeadAuthority(JsonNode probe) {
    return probe.get("kind").asString().equals("TSA")
        && probe.get("standing").asString().equals("FAULT")
        && probe.get("vi").asString().contains("dấu thời gian");
  }

  private void refusedTest() {
    as(service, "op-1", Role.OPERATOR)
        .post()
        .uri("/api/signing/health/test")
        .exchange()
        .expectStatus()
        .isEqualTo(429);
  }

  private static void list(Role role, int status) {
    as(service, "op-1", role)
        .get()
        .uri("/api/certificates?limit=1")
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private static void healthIsDownAndReadinessIsNot() {
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> status("/actuator/health", 503));
    status("/actuator/health/readiness", 200);
  }

  private static void status(String path, int status) {
    as(service, "op-1", Role.OPERATOR).get().uri(path).exchange().expectStatus().isEqualTo(status);
  }

  private static void page(String name, String query, String... words) throws IOException {
    var page =
        as(service, "op-1", Role.OPERATOR)
            .get()
            .uri("/suc-khoe-ky-so?" + query)
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    Files.write(Path.of("target", name + ".html"), page);
    assertThat(new String(page, StandardCharsets.UTF_8)).contains(words);
  }

  private static JsonNode health() {
    return get(service, "/api/signing/health", "op-1", Role.OPERATOR);
  }

  private static void pinIsRefused(String id, String frozen) {
    refused(
        service,
        "/api/documents/" + id + "/signing/person",
        Map.of("frozenSha256", frozen, "pin", TestCa.PIN),
        409,
        "key.with-its-owner");
  }

  private static JsonNode open(String id, String frozen) {
    var body = Map.of("frozenSha256", frozen, "certificates", List.of(base64(agent.certificate())));
    var task = post(service, external(id), body, 200);
    assertThat(task.get("summary").get("vi").asString()).contains("Lịch trực");
    return task;
  }

  private static Map<String, Object> answer(JsonNode task, byte[] value) {
    return Map.of(
        "token",
        task.get("token").asString(),
        "certificate",
        base64(agent.certificate()),
        "value",
        base64(value));
  }

  private static Map<String, Object> foreign(Map<String, Object> answer) {
    var other = new java.util.HashMap<>(answer);
    other.put("token", base64(new byte[32]).replace("=", ""));
    return other;
  }

  private static String external(String id) {
    return "/api/documents/" + id + "/person-signing/external";
  }

  private static byte[] bytes(JsonNode from, String field) {
    return Base64.getDecoder().decode(from.get(field).asString());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** A document whose signing the chairman has opened. */
  private static String opened(String type) {
    var port = Integer.parseInt(service.getEnvironment().getProperty("local.server.port"));
    var id = new StubbornOffice(port).approved(type);
    post(service, "/api/documents/" + id + "/signing", Map.of(), 200);
    return id;
  }

  private static String frozenOf(String id) {
    return get(service, "/api/documents/" + id, CHAIRMAN, Role.LEADER)
        .get("signing")
        .get("frozenSha256")
        .asString();
  }

  private static JsonNode get(
      ConfigurableApplicationContext at, String path, String person, Role role) {
    return as(at, person, role)
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private static JsonNode post(
      ConfigurableApplicationContext at, String path, Map<String, Object> body, int status) {
    return post(at, path, body, status, CHAIRMAN, Role.LEADER);
  }

  private static @Nullable JsonNode post(
      ConfigurableApplicationContext at,
      String path,
      Map<String, Object> body,
      int status,
      String person,
      Role role) {
    return as(at, person, role)
        .post()
        .uri(path)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private static void refused(
      ConfigurableApplicationContext at,
      String path,
      Map<String, Object> body,
      int status,
      String code) {
    var problem = post(at, path, body, status);
    assertThat(problem.toString()).contains(code);
  }

  private static WebTestClient as(ConfigurableApplicationContext at, String person, Role role) {
    return WebTestClient.bindToServer()
        .baseUrl(SigningService.address(at))
        .responseTimeout(Duration.ofSeconds(60))
        .defaultHeader("Authorization", Tokens.bearer(person, "H26.107", role))
        .build();
  }
}
