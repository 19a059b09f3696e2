package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.backbone.Backbone;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.KeyRoom;
import vn.motcua.signing.fixture.Neighbours;

/**
 * The service killed with SIGKILL at random moments while documents go their way, one by one and in
 * batches; {@code -Dmotcua.kills=200} for the long form.
 */
class KilledSigningIT {
  private static final int KILLS = Integer.getInteger("motcua.kills", 3);
  private static final String CLERK = "p-1006";

  private final String database =
      "motcua_signing_killed_" + UUID.randomUUID().toString().substring(0, 8);
  private final Path log = Path.of("target", "killed-signing.log");
  private final SigningProcess process = new SigningProcess(database, KeyRoom.furnish(), log);
  private final StubbornOffice office = new StubbornOffice(process.port());
  private final AtomicBoolean killing = new AtomicBoolean(true);
  private final List<String> issued = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stop() throws InterruptedException {
    process.kill();
  }

  @Test
  void eachDocumentHasOneNumberOneLayer1AndOneLayer2HoweverOftenItIsKilled() throws Exception {
    Files.deleteIfExists(log);
    process.start();
    try (var neighbours = new Neighbours(Backbone.shared().bootstrapServers())) {
      Ward.tellTheOrganisation(neighbours);
    }
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = CompletableFuture.runAsync(this::issueOneByOne, hands);
      var batches = CompletableFuture.runAsync(this::issueByBatches, hands);
      killAgainAndAgain();
      CompletableFuture.allOf(one, batches).get(5, TimeUnit.MINUTES);
    }
    System.out.println("kills " + KILLS + ", documents issued " + issued.size());

    everyNumberIsAccountedFor();
    eachLayerWasMadeOnce();
    everyStoredFileIsIntact();
  }

  private void issueOneByOne() {
    do {
      issued.add(office.issueOne("TB"));
    } while (killing.get());
  }

  private void issueByBatches() {
    var round = 0;
    do {
      issued.addAll(office.issueByBatch("KH", 3, "killed-batch-" + round++));
    } while (killing.get());
  }

  /** Random moments, some of them while it starts; the seed is printed to see them again. */
  private void killAgainAndAgain() throws InterruptedException {
    long seed = System.nanoTime();
    System.out.println("moments of the kills: seed " + seed);
    var random = new Random(seed);
    for (var kill = 0; kill < KILLS; kill++) {
      if (random.nextInt(8) > 0) {
        await().atMost(Duration.ofMinutes(2)).until(() -> answers("/api/register").isPresent());
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(4_000));
      assertThat(process.kill()).as("SIGKILL").isEqualTo(137);
      process.start();
    }
    killing.set(false);
  }

  private Optional<JsonNode> answers(String path) {
    return office.get(CLERK, Role.RECORDS_CLERK, path);
  }

  private void everyNumberIsAccountedFor() {
    var gaps = answers("/api/register/gaps").orElseThrow();
    assertThat(gaps.get("complete").asBoolean()).as(gaps.toPrettyString()).isTrue();
    var books = gaps.get("books").valueStream().toList();
    assertThat(books).hasSize(2);
    for (var book : books) {
      assertThat(book.get("voids").size()).as(book.toPrettyString()).isZero();
      assertThat(book.get("last").asLong()).isEqualTo(book.get("issued").asLong());
    }
    assertThat(books.stream().mapToLong(book -> book.get("issued").asLong()).sum())
        .isEqualTo(issued.size());
  }

  private void eachLayerWasMadeOnce() {
    for (var id : issued) {
      var events =
          answers("/api/documents/" + id + "/events")
              .orElseThrow()
              .get("items")
              .valueStream()
              .map(event -> event.get("headers").get("ce_type").asString())
              .toList();
      assertThat(events)
          .as(id)
          .containsOnlyOnce(
              "vn.motcua.document.signed-by-person.v1", "vn.motcua.document.issued.v1");
    }
  }

  /** A fresh round of the archive, over all of them. */
  private void everyStoredFileIsIntact() {
    try (var client = MongoClients.create(Backbone.shared().mongoUri(database))) {
      client.getDatabase(database).getCollection("archive_rounds").drop();
    }
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() ->
            answers("/api/register/two-layers").filter(it -> it.has("lastWholeRound")).isPresent());
    var report = answers("/api/register/two-layers").orElseThrow();
    assertThat(report.get("lastWholeRound").get("checked").asLong()).isEqualTo(issued.size());
    assertThat(report.get("lastWholeRound").get("unsound").asLong()).isZero();
    assertThat(report.get("withTwoLayers").asLong()).isEqualTo(issued.size());
    assertThat(report.get("withoutTwoLayers").asLong()).isZero();
  }
}
