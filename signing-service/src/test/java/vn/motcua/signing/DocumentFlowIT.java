package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.signing.SigningService.as;
import static vn.motcua.signing.SigningService.client;
import static vn.motcua.signing.SigningService.documentEvents;
import static vn.motcua.signing.SigningService.sha256;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import vn.motcua.event.contract.dossier.DossierWithdrawn;
import vn.motcua.event.contract.dossier.WithdrawalRequested;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.TestCa;

class DocumentFlowIT {
  private static final String SPECIALIST = "p-1002";
  private static final String REVIEWER = "p-1004";
  private static final String CHAIRMAN = "p-1005";
  private static final String CLERK = "p-1006";

  @Test
  void aRequestedDecisionIsDraftedReviewedSignedInTwoLayersAndIssued() throws IOException {
    var dossier = dossier();
    SigningService.tellOfDossier(dossier.id(), dossier.code(), dossier.secret());
    SigningService.NEIGHBOURS.publish(
        SigningService.request(dossier.id(), dossier.code()), dossier.source(), 1, dossier.id());
    var id = drafted(dossier);

    keep("du-thao.pdf", file(as(SPECIALIST, Role.SPECIALIST), id, "draft.pdf"));
    approve(id);
    var signing = open(id);
    var frozen = file(as(CHAIRMAN, Role.LEADER), id, "frozen.pdf");
    keep("ban-trinh-ky.pdf", frozen);
    assertThat(sha256(frozen)).isEqualTo(signing.get("frozenSha256").asString());
    assertThat(open(id)).isEqualTo(signing);

    sealIsRefused(id, "signing.person-has-not-signed");
    signIsRefused(id, sha256(frozen), "00000000", "key.wrong-pin");
    signIsRefused(id, "0".repeat(64), TestCa.PIN, "signing.other-bytes");
    var signed = sign(id, sha256(frozen));
    assertThat(sign(id, sha256(frozen))).isEqualTo(signed);
    var issued = seal(id);
    assertThat(seal(id)).isEqualTo(issued);

    var pdf = file(as(CLERK, Role.RECORDS_CLERK), id, "issued.pdf");
    keep("van-ban-di.pdf", pdf);
    assertThat(sha256(pdf)).isEqualTo(issued.get("sha256").asString());
    assertThat(Arrays.copyOf(pdf, frozen.length)).isEqualTo(frozen);
    assertThat(issued.get("state").asString()).isEqualTo("ISSUED");

    theCitizenFetchesIt(dossier, pdf);
    anybodyVerifiesIt(pdf);
    thePageTellsBothLayers(pdf);
    theCommandVerifiesIt(pdf);
    theEventsTellTheStoryWithoutNames(dossier, issued);
    theRegisterHasIt(signing);
  }

  @Test
  void tenSignaturesAndTenSealsAtOnceMakeOneOfEach() {
    var id = approvedDocument();
    var frozen = open(id).get("frozenSha256").asString();

    var layers =
        IntStream.range(0, 10)
            .parallel()
            .mapToObj(again -> sign(id, frozen).get("person").get("revisionSha256").asString())
            .distinct()
            .toList();
    var files =
        IntStream.range(0, 10)
            .parallel()
            .mapToObj(again -> seal(id).get("sha256").asString())
            .distinct()
            .toList();

    assertThat(layers).hasSize(1);
    assertThat(files).hasSize(1);
  }

  @Test
  void theSameRequestTwiceMakesOneDocument() {
    var dossier = dossier();
    var event = UUID.randomUUID().toString();
    var request = SigningService.request(dossier.id(), dossier.code());
    SigningService.NEIGHBOURS.publish(event, request, dossier.source(), 1, dossier.id());
    SigningService.NEIGHBOURS.publish(event, request, dossier.source(), 1, dossier.id());
    SigningService.tellOfDossier(dossier.id(), dossier.code(), dossier.secret());

    drafted(dossier);

    assertThat(documents(dossier)).hasSize(1);
    assertThat(documentEvents(dossier.id())).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aWithdrawnDossierEndsItsDocument() {
    var dossier = dossier();
    SigningService.tellOfDossier(dossier.id(), dossier.code(), dossier.secret());
    SigningService.NEIGHBOURS.publish(
        SigningService.request(dossier.id(), dossier.code()), dossier.source(), 1, dossier.id());
    drafted(dossier);

    SigningService.NEIGHBOURS.publish(
        new DossierWithdrawn(
            dossier.id(), dossier.code(), "H26.107", "H26.107", true, Instant.now(), 1, 7),
        "intake/dossier/" + dossier.id(),
        1,
        dossier.id());

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> documents(dossier).getFirst().get("state").asString().equals("REJECTED"));
    await()
        .untilAsserted(
            () -> assertThat(types(dossier.id())).endsWith("vn.motcua.document.cancelled.v1"));
  }

  @Test
  void aWithdrawalAfterTheIssueIsAnsweredTooLateOnce() {
    var dossier = dossier();
    SigningService.tellOfDossier(dossier.id(), dossier.code(), dossier.secret());
    SigningService.NEIGHBOURS.publish(
        SigningService.request(dossier.id(), dossier.code()), dossier.source(), 1, dossier.id());
    var id = drafted(dossier);
    approve(id);
    sign(id, open(id).get("frozenSha256").asString());
    seal(id);
    var asked =
        new WithdrawalRequested(
            dossier.id(), dossier.code(), "H26.107", "H26.107", id, Instant.now(), 4);
    var event = UUID.randomUUID().toString();

    for (var times = 0; times < 2; times++) {
      SigningService.NEIGHBOURS.publish(
          event, asked, "intake/dossier/" + dossier.id(), 1, dossier.id());
    }

    await()
        .untilAsserted(() ->
            assertThat(types(dossier.id()))
                .endsWith(
                    "vn.motcua.document.issued.v1", "vn.motcua.document.cancellation-refused.v1"));
    assertThat(documents(dossier).getFirst().get("state").asString()).isEqualTo("ISSUED");
  }

  private static List<String> types(String key) {
    return documentEvents(key).stream()
        .map(event ->
            new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.US_ASCII))
        .toList();
  }

  private record Dossier(String id, String code, String secret) {
    String source() {
      return "routing/route/" + id;
    }
  }

  private static Dossier dossier() {
    var id = UUID.randomUUID().toString();
    var tail = id.substring(0, 8).toUpperCase(Locale.ROOT);
    return new Dossier(id, "H26.107-261123-" + tail, "BM" + tail + "23456789");
  }

  private static String drafted(Dossier dossier) {
    await().atMost(Duration.ofSeconds(40)).until(() -> documents(dossier).size() == 1);
    return documents(dossier).getFirst().get("id").asString();
  }

  private static List<JsonNode> documents(Dossier dossier) {
    var page =
        body(
            as(SPECIALIST, Role.SPECIALIST)
                .get()
                .uri("/api/documents?dossierId=" + dossier.id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    return page.get("items").valueStream().toList();
  }

  static String approvedDocument() {
    return approvedDocument("TB");
  }

  static String approvedDocument(String type) {
    var started =
        post(
            as(SPECIALIST, Role.SPECIALIST),
            "/api/documents",
            Map.of(
                "confidentiality",
                "NONE",
                "documentType",
                type,
                "subject",
                "Lịch tiếp công dân tháng 12",
                "body",
                List.of("Ủy ban nhân dân phường thông báo lịch tiếp công dân./."),
                "recipients",
                List.of("Như trên;", "Lưu: VT.")));
    var id = started.get("id").asString();
    approve(id);
    return id;
  }

  static void approve(String id) {
    post(
        as(REVIEWER, Role.LEADER),
        "/api/documents/" + id + "/review",
        Map.of("kind", "CONTENT", "passed", true));
    post(
        as(CLERK, Role.RECORDS_CLERK),
        "/api/documents/" + id + "/review",
        Map.of("kind", "FORMAT", "passed", true));
    post(as(CHAIRMAN, Role.LEADER), "/api/documents/" + id + "/approval", Map.of());
  }

  static JsonNode open(String id) {
    return post(as(CHAIRMAN, Role.LEADER), "/api/documents/" + id + "/signing", Map.of());
  }

  static JsonNode sign(String id, String frozen) {
    return post(
        as(CHAIRMAN, Role.LEADER),
        "/api/documents/" + id + "/signing/person",
        Map.of("frozenSha256", frozen, "pin", TestCa.PIN));
  }

  static JsonNode seal(String id) {
    return post(
        as(CLERK, Role.RECORDS_CLERK),
        "/api/documents/" + id + "/signing/agency",
        Map.of("pin", TestCa.PIN));
  }

  private static void sealIsRefused(String id, String code) {
    as(CLERK, Role.RECORDS_CLERK)
        .post()
        .uri("/api/documents/" + id + "/signing/agency")
        .bodyValue(Map.of("pin", TestCa.PIN))
        .exchange()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  private static void signIsRefused(String id, String frozen, String pin, String code) {
    as(CHAIRMAN, Role.LEADER)
        .post()
        .uri("/api/documents/" + id + "/signing/person")
        .bodyValue(Map.of("frozenSha256", frozen, "pin", pin))
        .exchange()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  static JsonNode post(WebTestClient client, String uri, Map<String, Object> body) {
    return body(
        client
            .post()
            .uri(uri)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .is2xxSuccessful()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }

  private static byte[] file(WebTestClient client, String id, String name) {
    return client
        .get()
        .uri("/api/documents/" + id + "/" + name)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PDF)
        .expectBody()
        .returnResult()
        .getResponseBodyContent();
  }

  private static JsonNode body(JsonNode node) {
    assertThat(node).isNotNull();
    return node;
  }

  private static void keep(String name, byte[] pdf) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "papers"));
    Files.write(folder.resolve(name), pdf);
  }

  private static void theCitizenFetchesIt(Dossier dossier, byte[] pdf) {
    var answer =
        client()
            .post()
            .uri("/api/public/results")
            .bodyValue(
                Map.of(
                    "code", dossier.code().toLowerCase(Locale.ROOT),
                    "secret", asTyped(dossier.secret())))
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Cache-Control", "no-store")
            .expectBody()
            .returnResult();
    assertThat(answer.getResponseBodyContent()).isEqualTo(pdf);
    assertThat(answer.getResponseHeaders().getContentDisposition().getFilename())
        .matches("ket-qua-\\d\\d-qd-ubnd\\.pdf");
    client()
        .post()
        .uri("/api/public/results")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue("code=" + dossier.code() + "&secret=wrong")
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  private static String asTyped(String secret) {
    return secret.replaceAll("(.{4})", "$1-").toLowerCase(Locale.ROOT);
  }

  private static void anybodyVerifiesIt(byte[] pdf) {
    client()
        .post()
        .uri("/api/public/verification")
        .contentType(MediaType.APPLICATION_PDF)
        .bodyValue(pdf)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("VALID")
        .jsonPath("$.layers.length()")
        .isEqualTo(2)
        .jsonPath("$.layers[0].signer")
        .isEqualTo("Hoàng Văn Nam");
    var changed = pdf.clone();
    changed[pdf.length / 3] ^= 1;
    client()
        .post()
        .uri("/api/public/verification")
        .contentType(MediaType.APPLICATION_PDF)
        .bodyValue(changed)
        .exchange()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("INVALID");
  }

  private static void thePageTellsBothLayers(byte[] pdf) throws IOException {
    var form = new MultipartBodyBuilder();
    form.part("file", pdf).filename("van-ban.pdf");
    var page =
        client()
            .post()
            .uri("/kiem-tra-van-ban")
            .body(BodyInserters.fromMultipartData(form.build()))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    keep("kiem-tra-van-ban.html", page);
    assertThat(new String(page, StandardCharsets.UTF_8))
        .contains("Hợp lệ", "Lớp 1: chữ ký của người có thẩm quyền", "Hoàng Văn Nam")
        .contains("Lớp 2: chữ ký số của cơ quan", "Ủy ban nhân dân phường Ba Đình");
  }

  private static void theCommandVerifiesIt(byte[] pdf) throws IOException {
    var changed = pdf.clone();
    changed[pdf.length - 100] ^= 1;
    var folder = Files.createTempDirectory("motcua-verify");
    var good = Files.write(folder.resolve("good.pdf"), pdf).toString();
    var bad = Files.write(folder.resolve("bad.pdf"), changed).toString();
    var trust = SigningService.KEYS.trust().toString();

    assertThat(verify(good, "--trust", trust)).isEqualTo(VerifyCommand.VALID);
    assertThat(verify(good, "--trust", trust, "--strict"))
        .isEqualTo(VerifyCommand.REVOCATION_UNCHECKED);
    assertThat(verify(bad, "--trust", trust)).isEqualTo(VerifyCommand.NOT_VALID);
  }

  private static int verify(String... arguments) {
    return VerifyCommand.run(arguments, "vi_VN.UTF-8", System.out);
  }

  private static void theEventsTellTheStoryWithoutNames(Dossier dossier, JsonNode issued) {
    await().atMost(Duration.ofSeconds(20)).until(() -> documentEvents(dossier.id()).size() == 9);
    var events = documentEvents(dossier.id());
    assertThat(events)
        .extracting(event ->
            new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.US_ASCII))
        .containsExactly(
            "vn.motcua.document.drafted.v1",
            "vn.motcua.document.content-checked.v1",
            "vn.motcua.document.format-checked.v1",
            "vn.motcua.document.approved.v1",
            "vn.motcua.document.numbered.v1",
            "vn.motcua.document.frozen.v1",
            "vn.motcua.document.signed-by-person.v1",
            "vn.motcua.document.signed-by-agency.v1",
            "vn.motcua.document.issued.v1");
    assertThat(events.getLast().value())
        .contains(issued.get("sha256").asString(), dossier.code(), "B_B");
    assertThat(events)
        .allSatisfy(event ->
            assertThat(event.value())
                .doesNotContain("Nguyễn", "Hoàng", "Trợ cấp", "p-1005", TestCa.PIN));
  }

  private static void theRegisterHasIt(JsonNode signing) {
    as(CLERK, Role.RECORDS_CLERK)
        .get()
        .uri("/api/register?limit=100")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[?(@.symbol == '" + signing.get("symbol").asString() + "')].state")
        .isEqualTo("ISSUED");
  }
}
