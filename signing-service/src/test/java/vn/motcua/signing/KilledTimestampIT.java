package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.backbone.Backbone;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.KeyRoom;
import vn.motcua.signing.fixture.Neighbours;
import vn.motcua.signing.fixture.StampOffice;
import vn.motcua.signing.fixture.StampOffice.Fault;

/** The service killed with SIGKILL while a timestamp is on its way to it. */
class KilledTimestampIT {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String CLERK = "p-1006";

  private final KeyRoom keys = KeyRoom.furnish();
  private final StampOffice stamps = StampOffice.open(keys.ca());
  private final SigningProcess process =
      new SigningProcess(
          "motcua_signing_killed_stamp_" + UUID.randomUUID().toString().substring(0, 8),
          keys,
          Path.of("target", "killed-timestamp.log"),
          stamps.settings());
  private final StubbornOffice office = new StubbornOffice(process.port());

  @AfterEach
  void stop() throws InterruptedException {
    process.kill();
    stamps.close();
  }

  @Test
  void aKillBetweenTokenAndStoreCostsAnotherTokenAndNothingElse() throws Exception {
    stamps.becomes(Fault.HANGS);
    process.start();
    try (var neighbours = new Neighbours(Backbone.shared().bootstrapServers())) {
      Ward.tellTheOrganisation(neighbours);
    }
    var id = office.issueOne("TB");
    await().atMost(LONG).until(() -> stamps.stamps() > 0);

    assertThat(process.kill()).isEqualTo(137);
    var before = stamps.stamps();
    stamps.becomes(Fault.NONE);
    process.start();

    await().atMost(LONG).until(() -> view(id).at("/timestamp/state").asString("").equals("HELD"));
    assertThat(view(id).at("/timestamp/revisions").size()).isEqualTo(1);
    assertThat(stamps.stamps()).isGreaterThan(before);
  }

  private JsonNode view(String id) {
    return office
        .get(CLERK, Role.RECORDS_CLERK, "/api/documents/" + id)
        .orElseGet(() -> JsonMapper.shared().createObjectNode());
  }
}
