package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.backbone.Backbone;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.Agent;
import vn.motcua.signing.fixture.KeyRoom;
import vn.motcua.signing.fixture.Neighbours;

/**
 * The service killed with SIGKILL while an agent answers, at random moments; {@code
 * -Dmotcua.kills=200} for the long form.
 */
class KilledAgentIT {
  private static final int KILLS = Integer.getInteger("motcua.kills", 2);
  private static final String CHAIRMAN = "p-1005";

  private final KeyRoom room = KeyRoom.furnish();
  private final Agent agent = Agent.with(room.keys().resolve("p-1005.p12"));
  private final Path log = Path.of("target", "killed-agent.log");
  private final SigningProcess process =
      new SigningProcess(
          "motcua_signing_agent_" + UUID.randomUUID().toString().substring(0, 8),
          room,
          log,
          "--motcua.signing.keepers.p-1005.kind=external");
  private final StubbornOffice office = new StubbornOffice(process.port());

  @AfterEach
  void stop() throws InterruptedException {
    process.kill();
  }

  @Test
  void anAgentsValueMakesOneLayerHoweverTheServiceDies() throws Exception {
    Files.deleteIfExists(log);
    process.start();
    try (var neighbours = new Neighbours(Backbone.shared().bootstrapServers())) {
      Ward.tellTheOrganisation(neighbours);
    }
    var random = new Random(System.nanoTime());
    for (var kill = 0; kill < KILLS; kill++) {
      var id = office.approved("TB");
      office.insist(CHAIRMAN, Role.LEADER, "/api/documents/" + id + "/signing", Map.of());
      var task = task(id);
      var answer = answer(task);
      var path = external(id) + "/completion";
      CompletableFuture.runAsync(() -> office.attempt(CHAIRMAN, Role.LEADER, path, answer));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(120));
      process.kill();
      process.start();
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> {
            office.attempt(CHAIRMAN, Role.LEADER, path, answer);
            return state(id).equals("AWAITING_AGENCY");
          });
      assertThat(layers(id)).isEqualTo(1);
    }
  }

  private JsonNode task(String id) {
    var shown = office.get(CHAIRMAN, Role.LEADER, "/api/documents/" + id).orElseThrow();
    return office.insist(
        CHAIRMAN,
        Role.LEADER,
        external(id),
        Map.of(
            "frozenSha256",
            shown.get("signing").get("frozenSha256").asString(),
            "certificates",
            List.of(base64(agent.certificate()))));
  }

  private Map<String, Object> answer(JsonNode task) {
    var attributes = Base64.getDecoder().decode(task.get("signedAttributes").asString());
    return Map.of(
        "token",
        task.get("token").asString(),
        "certificate",
        base64(agent.certificate()),
        "value",
        base64(agent.sign(attributes)));
  }

  private String state(String id) {
    return office
        .get(CHAIRMAN, Role.LEADER, "/api/documents/" + id)
        .map(document -> document.get("state").asString())
        .orElse("");
  }

  private long layers(String id) {
    return office
        .get("p-1006", Role.RECORDS_CLERK, "/api/documents/" + id + "/events")
        .orElseThrow()
        .get("items")
        .valueStream()
        .map(event -> event.get("headers").get("ce_type").asString())
        .filter("vn.motcua.document.signed-by-person.v1"::equals)
        .count();
  }

  private static String external(String id) {
    return "/api/documents/" + id + "/person-signing/external";
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
