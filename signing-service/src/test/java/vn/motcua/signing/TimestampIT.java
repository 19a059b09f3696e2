package vn.motcua.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.http.edge.Role;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.Level;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.VerificationReport;
import vn.motcua.signing.fixture.StampOffice;
import vn.motcua.signing.fixture.StampOffice.Fault;
import vn.motcua.signing.fixture.Tokens;

/** Timestamps in the running service, by an authority over HTTP that fails in every way. */
class TimestampIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String CLERK = "p-1006";
  private static final String DATABASE =
      "motcua_signing_stamps_" + UUID.randomUUID().toString().substring(0, 8);
  private static final StampOffice STAMPS = StampOffice.open(SigningService.KEYS.ca());
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static ConfigurableApplicationContext service;
  private static String address;
  private static StubbornOffice office;
  private static TrustAnchors anchors;

  @BeforeAll
  static void start() throws Exception {
    service = start(DATABASE, "--motcua.signing.timestamps.demand-by-type.KH=REQUIRED");
    address = SigningService.address(service);
    office = new StubbornOffice(URI.create(address).getPort());
    anchors = TrustAnchors.fromPem(Files.readString(SigningService.KEYS.trust()));
  }

  private static ConfigurableApplicationContext start(String database, String... more) {
    var usual =
        Stream.of(
            "--motcua.delivery.publish=false",
            "--motcua.signing.sweep-every=PT0.5S",
            "--motcua.signing.archive.at=23:59");
    return SigningService.start(
        database,
        Stream.of(usual, Stream.of(STAMPS.settings()), Stream.of(more))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    service.close();
    STAMPS.close();
  }

  @AfterEach
  void mend() {
    STAMPS.becomes(Fault.NONE);
    STAMPS.revocationDown(false);
  }

  @Test
  void anIssuedDocumentBecomesLastingByItselfAndItsFileIsKnownByEveryHash() throws Exception {
    var id = office.issueOne("TB");
    var sealed = document(id).at("/agencySeal/revisionSha256").asString();

    var held = awaitHeld(id);

    var pdf = office.file(id).orElseThrow();
    assertThat(SigningService.sha256(pdf)).isEqualTo(held.get("sha256").asString());
    assertThat(held.get("sha256").asString()).isNotEqualTo(sealed);
    assertLasting(pdf, 1);
    var state = stored().find(Filters.eq("_id", id)).first();
    assertThat(publicly(pdf)).contains("IN_FORCE", "BOTH_LAYERS_PROVEN");
    assertThat(state.toString()).contains(sealed);
    assertThat(types(id)).endsWith("vn.motcua.document.timestamped.v1");
    assertThat(said(pdf)).contains("Mức: B-LTA", "Nơi cấp dấu thời gian: Dấu thời gian");
  }

  /** What the command of the launcher says of it. */
  private static String said(byte[] pdf) throws IOException {
    var file = Files.write(Files.createTempFile("van-ban", ".pdf"), pdf);
    var out = new ByteArrayOutputStream();
    var arguments =
        new String[] {file.toString(), "--trust", SigningService.KEYS.trust().toString()};
    var code = VerifyCommand.run(arguments, "vi_VN", new PrintStream(out, true, UTF_8));
    Files.delete(file);
    assertThat(code).isZero();
    return out.toString(UTF_8);
  }

  /** Each leaves the document issued and its file as it was; a later try by the clerk succeeds. */
  @ParameterizedTest
  @CsvSource({
    "DOWN, không kết nối được",
    "SLOW, không trả lời kịp",
    "GARBAGE, trả lời sai định dạng",
    "REFUSES, từ chối yêu cầu",
    "WRONG_NONCE, trả lời cho yêu cầu khác",
    "WRONG_IMPRINT, đóng dấu cho dữ liệu khác",
    "EXPIRED, chứng thư số hết hạn",
    "AHEAD, giờ lệch quá 5 phút"
  })
  void aFaultyAuthorityLeavesItIssuedWithTheReasonInWords(Fault fault, String words)
      throws Exception {
    STAMPS.becomes(fault);
    var id = office.issueOne("TB");

    var missed = awaitMissed(id);

    assertThat(missed.get("state").asString()).isEqualTo("ISSUED");
    assertThat(missed.at("/timestamp/state").asString()).isEqualTo("PENDING");
    assertThat(missed.at("/timestamp/lastFailure/code").asString()).isEqualTo("timestamp.none");
    assertThat(missed.at("/timestamp/lastFailure/vi").asString()).contains("tsa-1", words);
    assertThat(missed.get("sha256").asString())
        .isEqualTo(missed.at("/agencySeal/revisionSha256").asString());
    var file = verified(office.file(id).orElseThrow());
    assertThat(file.verdict().isValid()).isTrue();
    assertThat(file.timestamps()).isEmpty();
    assertThat(pending()).contains(id);

    STAMPS.becomes(Fault.NONE);
    assertThat(tryNow(id).statusCode()).isEqualTo(200);
    assertLasting(office.file(id).orElseThrow(), 1);
    assertThat(pending()).doesNotContain(id);
  }

  @Test
  void aTokenOfEightKilobytesIsTakenToo() throws Exception {
    STAMPS.becomes(Fault.LARGE);

    var id = office.issueOne("TB");

    awaitHeld(id);
    assertLasting(office.file(id).orElseThrow(), 1);
  }

  @Test
  void aTryByHandThatFailsSaysWhy() throws Exception {
    STAMPS.becomes(Fault.REFUSES);
    var id = office.issueOne("TB");
    awaitMissed(id);

    var answer = tryNow(id);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("timestamp.none", "Chưa lấy được dấu thời gian");
    STAMPS.becomes(Fault.NONE);
    assertThat(tryNow(id).statusCode()).isEqualTo(200);
  }

  @Test
  void aClassThatRequiresItsTimestampIsHeldBackUntilItHasIt() throws Exception {
    STAMPS.becomes(Fault.REFUSES);
    var id = office.holdBackOne("KH");

    var missed = awaitMissed(id);

    assertThat(missed.get("state").asString()).isEqualTo("HELD_BACK");
    assertThat(missed.has("sha256")).isFalse();
    assertThat(office.file(id)).isEmpty();
    assertThat(pending()).contains(id);
    STAMPS.becomes(Fault.NONE);
    assertThat(tryNow(id).statusCode()).isEqualTo(200);
    assertThat(document(id).get("state").asString()).isEqualTo("ISSUED");
    assertLasting(office.file(id).orElseThrow(), 1);
    var issued = event(id, "vn.motcua.document.issued.v1");
    assertThat(issued.get("level").asString()).isEqualTo("B_LTA");
    assertThat(issued.get("sha256").asString()).isEqualTo(document(id).get("sha256").asString());
  }

  @Test
  void revocationThatCannotBeLearntIsAReasonOfItsOwn() throws Exception {
    STAMPS.revocationDown(true);
    var database = DATABASE + "_revocation";
    try (var own = start(database)) {
      var other = new StubbornOffice(URI.create(SigningService.address(own)).getPort());
      var id = other.issueOne("TB");

      var missed = awaitView(other, id, "/timestamp/failedTries", "[1-9]\\d*");
      assertThat(missed.at("/timestamp/lastFailure/code").asString())
          .isEqualTo("timestamp.revocation-unknown");

      STAMPS.revocationDown(false);
      assertLasting(awaitFile(other, id), 1);
    }
  }

  private static byte[] awaitFile(StubbornOffice where, String id) {
    awaitView(where, id, "/timestamp/state", "HELD");
    return where.file(id).orElseThrow();
  }

  @Test
  void anAgeingTimestampIsRenewedAndEveryRevisionStaysRegistered() throws Exception {
    var id = office.issueOne("TB");
    var first = awaitHeld(id).get("sha256").asString();
    var firstPdf = office.file(id).orElseThrow();

    stored()
        .updateOne(
            Filters.eq("_id", id),
            Updates.set("state.timestamp.effort.due", Date.from(Instant.now())));

    await().atMost(LONG).until(() -> document(id).at("/timestamp/revisions").size() == 2);
    assertThat(document(id).at("/timestamp/revisions/0").asString()).isEqualTo(first);
    assertLasting(office.file(id).orElseThrow(), 2);
    assertThat(publicly(firstPdf)).contains("IN_FORCE");
  }

  @Test
  void whatWasIssuedBeforeTimestampsWereKeptGetsOneToo() throws Exception {
    STAMPS.becomes(Fault.REFUSES);
    var id = office.issueOne("TB");
    awaitMissed(id);
    stored().updateOne(Filters.eq("_id", id), Updates.unset("state.timestamp"));

    STAMPS.becomes(Fault.NONE);

    awaitHeld(id);
  }

  @Test
  void ofTwoReplicasOnlyOneRegistersARevision() {
    var ids = Stream.generate(() -> office.issueOne("TB")).limit(6).toList();
    ids.forEach(TimestampIT::awaitHeld);
    try (var replica = start(DATABASE)) {
      stored()
          .updateMany(
              Filters.in("_id", ids),
              Updates.set("state.timestamp.effort.due", Date.from(Instant.now())));
      for (var id : ids) {
        await().atMost(LONG).until(() -> document(id).at("/timestamp/revisions").size() > 1);
      }
      assertThat(replica.isRunning()).isTrue();
      for (var id : ids) {
        assertThat(document(id).at("/timestamp/revisions").size()).as(id).isEqualTo(2);
        assertThat(types(id)).filteredOn(TimestampIT::isTimestamped).hasSize(2);
      }
    }
  }

  private static boolean isTimestamped(String type) {
    return type.equals("vn.motcua.document.timestamped.v1");
  }

  private static JsonNode document(String id) {
    return office
        .get(CLERK, Role.RECORDS_CLERK, "/api/documents/" + id)
        .orElseThrow(() -> new AssertionError("no document " + id));
  }

  private static JsonNode awaitHeld(String id) {
    return awaitView(office, id, "/timestamp/state", "HELD");
  }

  private static JsonNode awaitMissed(String id) {
    return awaitView(office, id, "/timestamp/failedTries", "[1-9]\\d*");
  }

  private static JsonNode awaitView(
      StubbornOffice where, String id, String pointer, String pattern) {
    return await()
        .atMost(LONG)
        .until(
            () -> where.get(CLERK, Role.RECORDS_CLERK, "/api/documents/" + id).orElseThrow(),
            view -> view.at(pointer).asString("").matches(pattern));
  }

  private static String pending() throws Exception {
    return call(request("/api/timestamps/pending?limit=100").GET()).body();
  }

  private static HttpResponse<String> tryNow(String id) throws Exception {
    return call(request("/api/documents/" + id + "/timestamp").POST(BodyPublishers.noBody()));
  }

  private static String publicly(byte[] pdf) throws Exception {
    return call(HttpRequest.newBuilder(URI.create(address + "/api/public/verification"))
            .header("Content-Type", "application/pdf")
            .POST(BodyPublishers.ofByteArray(pdf)))
        .body();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", Tokens.bearer(CLERK, "H26.107", Role.RECORDS_CLERK));
  }

  private static HttpResponse<String> call(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static List<String> types(String id) {
    return events(id).stream().map(event -> event.at("/headers/ce_type").asString()).toList();
  }

  private static JsonNode event(String id, String type) {
    var found =
        events(id).stream()
            .filter(event -> event.at("/headers/ce_type").asString().equals(type))
            .findFirst()
            .orElseThrow();
    var value = found.get("value");
    return value.isString() ? JsonMapper.shared().readTree(value.asString()) : value;
  }

  private static List<JsonNode> events(String id) {
    return office
        .get(CLERK, Role.RECORDS_CLERK, "/api/documents/" + id + "/events")
        .orElseThrow()
        .get("items")
        .valueStream()
        .toList();
  }

  private static MongoCollection<Document> stored() {
    return Store.CLIENT.getDatabase(DATABASE).getCollection("outgoing_documents");
  }

  /** The database as an operator sees it. */
  private static final class Store {
    static final MongoClient CLIENT =
        MongoClients.create(SigningService.BACKBONE.mongoUri(DATABASE));
  }

  private static VerificationReport verified(byte[] pdf) {
    return new PdfVerifier(anchors).verify(pdf).orElseThrow();
  }

  private static void assertLasting(byte[] pdf, int timestamps) {
    var report = verified(pdf);
    assertThat(report.verdict().isValid()).as(report.toJson()).isTrue();
    assertThat(report.layers()).hasSize(2);
    assertThat(report.layers()).extracting(LayerReport::level).containsOnly(Level.B_LTA);
    assertThat(report.timestamps()).hasSize(timestamps);
  }
}
