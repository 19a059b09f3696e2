package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.Tokens;

/** A stored file that was tampered with is refused, found by the nightly round, and told. */
class ArchiveIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String DATABASE =
      "motcua_signing_archive_" + UUID.randomUUID().toString().substring(0, 8);
  private static final MongoClient CLIENT =
      MongoClients.create(SigningService.BACKBONE.mongoUri(DATABASE));
  private static final MongoDatabase STORED = CLIENT.getDatabase(DATABASE);
  private static ConfigurableApplicationContext service;
  private static String address;
  private static StubbornOffice office;

  @BeforeAll
  static void start() {
    service =
        SigningService.start(
            DATABASE,
            "--motcua.delivery.publish=false",
            "--motcua.signing.sweep-every=PT0.5S",
            "--motcua.signing.archive.at=00:00",
            "--motcua.signing.archive.between=PT0S");
    address = SigningService.address(service);
    office = new StubbornOffice(URI.create(address).getPort());
  }

  @AfterAll
  static void stop() {
    service.close();
    CLIENT.close();
  }

  @Test
  void aTamperedFileIsRefusedFoundAndToldAndStopsNothing() throws Exception {
    var documents = List.of(office.issueOne("TB"), office.issueOne("TB"), office.issueOne("TB"));
    var victim = documents.getFirst();
    assertThat(round().get("unsound").asLong()).isZero();
    var chunk = chunkOf(victim);
    var sound = chunk.get("data", Binary.class);

    tamper(chunk);

    assertThat(fetched(victim)).contains("document.file-damaged");
    var found = round();
    assertThat(found.get("checked").asLong()).isEqualTo(3);
    assertThat(found.get("unsound").asLong()).isEqualTo(1);
    var report = report();
    assertThat(report.get("findings").get(0).get("documentId").asString()).isEqualTo(victim);
    assertThat(report.get("findings").get(0).get("findings").get(0).asString())
        .isEqualTo("ISSUED_FILE_DAMAGED");
    await().atMost(LONG).untilAsserted(() -> assertThat(health()).isEqualTo(503));

    store(chunk, sound);

    assertThat(round().get("unsound").asLong()).isZero();
    assertThat(report().get("findings").size()).isZero();
    await().atMost(LONG).untilAsserted(() -> assertThat(health()).isEqualTo(200));
  }

  /** The day's round anew, once it has come to its end. */
  private static JsonNode round() {
    STORED.getCollection("archive_rounds").drop();
    await().atMost(LONG).until(() -> report().has("lastWholeRound"));
    return report().get("lastWholeRound");
  }

  private static JsonNode report() {
    return office.get("p-1006", Role.RECORDS_CLERK, "/api/register/two-layers").orElseThrow();
  }

  private static Document chunkOf(String id) {
    var document = STORED.getCollection("outgoing_documents").find(new Document("_id", id)).first();
    var file = document.getEmbedded(List.of("state", "seal", "revision", "file"), String.class);
    return STORED.getCollection("files.chunks").find(new Document("files_id", file)).first();
  }

  private static void tamper(Document chunk) {
    var bytes = chunk.get("data", Binary.class).getData().clone();
    bytes[bytes.length / 2] ^= 1;
    store(chunk, new Binary(bytes));
  }

  private static void store(Document chunk, Binary data) {
    STORED
        .getCollection("files.chunks")
        .updateOne(
            new Document("_id", chunk.get("_id")),
            new Document("$set", new Document("data", data)));
  }

  private static String fetched(String id) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/api/documents/" + id + "/issued.pdf"))
            .header("Authorization", Tokens.bearer("p-1006", "H26.107", Role.RECORDS_CLERK))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static int health() throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }
}
