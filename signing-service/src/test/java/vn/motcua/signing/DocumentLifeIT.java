package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.signing.SigningService.as;
import static vn.motcua.signing.SigningService.client;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.Tokens;

/** Rounds of review, and everything that happens to a document once it is issued. */
@ExtendWith(OutputCaptureExtension.class)
class DocumentLifeIT {
  private static final String OTHER = "H26.170";

  private final WebTestClient specialist = as("p-1002", Role.SPECIALIST);
  private final WebTestClient reviewer = as("p-1004", Role.LEADER);
  private final WebTestClient chairman = as("p-1005", Role.LEADER);
  private final WebTestClient clerk = as("p-1006", Role.RECORDS_CLERK);
  private final WebTestClient there = as(Tokens.bearer("p-2006", OTHER, Role.RECORDS_CLERK));

  @Test
  void aDraftIsInitialledInOrderReturnedEditedAndEveryVersionStaysReadable() {
    var id = started("TB", "Lịch tiếp công dân");
    ok(
        specialist
            .put()
            .uri("/api/documents/" + id + "/handling")
            .bodyValue(Map.of("inOrder", true, "reviewers", List.of("p-1003"))));

    refused(clerk, id, "review", finding("FORMAT"), 409, "review.not-in-turn");
    refused(
        reviewer, id, "review", Map.of("kind", "CONTENT", "passed", false, "note", " "), 400, "");
    post(reviewer, id, "review", Map.of("kind", "CONTENT", "passed", false, "note", "Sai ngày."));
    ok(
        specialist
            .put()
            .uri("/api/documents/" + id + "/draft")
            .bodyValue(Map.of("subject", "Lịch tiếp công dân tháng 12")));
    post(reviewer, id, "review", finding("CONTENT"));
    post(clerk, id, "review", finding("FORMAT"));
    refused(chairman, id, "approval", Map.of(), 409, "document.not-reviewed");
    refused(reviewer, id, "review", finding("FURTHER"), 403, "review.not-named");
    post(as("p-1003", Role.SPECIALIST), id, "review", finding("FURTHER"));
    post(chairman, id, "return", Map.of("reason", "Thiếu nơi nhận."));
    var drafts = get(specialist, "/api/documents/" + id + "/drafts");

    assertThat(drafts.get("versions")).hasSize(2);
    assertThat(drafts.get("opinions")).hasSize(5);
    assertThat(drafts.at("/opinions/0/note").asString()).isEqualTo("Sai ngày.");
    assertThat(get(specialist, "/api/documents/" + id + "/drafts/1").at("/text/subject").asString())
        .isEqualTo("Lịch tiếp công dân");
    there.get().uri("/api/documents/" + id + "/drafts").exchange().expectStatus().isNotFound();
    awaitTypes(
        id,
        "drafted",
        "sent-back",
        "edited",
        "content-checked",
        "format-checked",
        "initialled",
        "sent-back");
    assertThat(SigningService.documentEvents(id))
        .allSatisfy(event ->
            assertThat(event.value()).doesNotContain("Sai ngày", "Thiếu", "Lịch", "p-100"));
  }

  @Test
  void anIssuedDocumentIsSentAcknowledgedReturnedFiledAndRecalled() {
    var id = issued("TB", Map.of("urgency", "EXPRESS", "sendTo", List.of(OTHER)));
    assertThat(overdue()).contains(id);
    there.get().uri("/api/received-documents/" + id).exchange().expectStatus().isNotFound();
    refused(
        clerk,
        id,
        "dispatches",
        Map.of("recipients", List.of("H26.199")),
        422,
        "dispatch.unknown-agency");
    refused(chairman, id, "dispatches", Map.of("recipients", List.of(OTHER)), 403, "");

    var sent = post(clerk, id, "dispatches", Map.of("recipients", List.of(OTHER)));
    assertThat(post(clerk, id, "dispatches", Map.of("recipients", List.of(OTHER)))).isEqualTo(sent);
    assertThat(overdue()).doesNotContain(id);
    assertThat(
            get(there, "/api/received-documents?limit=100")
                .at("/items")
                .findValuesAsString("documentId"))
        .contains(id);
    received(id, "return", Map.of("reason", "Thiếu trang."));
    post(clerk, id, "dispatches", Map.of("recipients", List.of(OTHER)));
    var pdf = file(there, "/api/received-documents/" + id + "/issued.pdf");
    var taken = received(id, "acknowledgement", Map.of());
    assertThat(received(id, "acknowledgement", Map.of())).isEqualTo(taken);
    post(clerk, id, "archive", Map.of("fileCode", "01.TB.2026"));
    refused(as("p-1007", Role.RECORDS_CLERK), id, "recall", Map.of("reason", "Sai."), 403, "");
    refused(reviewer, id, "recall", Map.of("reason", "Sai."), 403, "authority.none");
    assertThat(registry(pdf)).isEqualTo("IN_FORCE");
    var recalled = post(chairman, id, "recall", Map.of("reason", "Sai căn cứ."));
    assertThat(post(chairman, id, "recall", Map.of("reason", "Sai căn cứ."))).isEqualTo(recalled);

    assertThat(recalled.at("/afterIssue/standing/state").asString()).isEqualTo("RECALLED");
    assertThat(recalled.get("allowedActions")).isEmpty();
    refused(clerk, id, "archive", Map.of("fileCode", "02.TB.2026"), 409, "");
    there
        .get()
        .uri("/api/received-documents/" + id + "/issued.pdf")
        .exchange()
        .expectStatus()
        .isEqualTo(410);
    assertThat(registry(pdf)).isEqualTo("RECALLED");
    assertThat(page(pdf)).contains("Văn bản đã bị thu hồi", "Không sử dụng văn bản này");
    awaitTypesAfterIssue(
        id,
        "dispatched",
        "dispatch-returned",
        "dispatched",
        "dispatch-acknowledged",
        "archived",
        "recalled");
  }

  @Test
  void aWrongContentIsReplacedAndAWrongFormCorrected() {
    var wrong = issued("TB", Map.of());
    var right = issued("TB", Map.of());
    var letter = issued("CV", Map.of());

    refused(
        clerk, wrong, "corrections", Map.of("documentId", right), 422, "correction.not-a-letter");
    var corrected = post(clerk, wrong, "corrections", Map.of("documentId", letter));
    refused(
        chairman,
        wrong,
        "replacement",
        Map.of("documentId", letter, "reason", "Sai nội dung."),
        422,
        "replacement.not-equivalent");
    var replaced =
        post(chairman, wrong, "replacement", Map.of("documentId", right, "reason", "Sai số tiền."));

    assertThat(corrected.at("/afterIssue/standing/state").asString()).isEqualTo("CORRECTED");
    assertThat(replaced.at("/afterIssue/standing/replacementId").asString()).isEqualTo(right);
    refused(chairman, wrong, "recall", Map.of("reason", "Sai."), 409, "document.replaced");
    awaitTypesAfterIssue(wrong, "corrected", "replaced");
    assertThat(SigningService.documentEvents(wrong).getLast().value())
        .contains(right)
        .doesNotContain("Sai số tiền");
  }

  @Test
  void aDeputySignsInTheChairmansPlaceOnlyWhatHisAssignmentCovers() {
    var notice = started("TB", "Thông báo nghỉ");
    review(notice);
    var plan = started("KH", "Kế hoạch");
    review(plan);
    var deputy = as("p-1009", Role.LEADER);

    refused(deputy, plan, "approval", Map.of(), 403, "authorisation.too-narrow");
    post(deputy, notice, "approval", Map.of());
    var opened = post(deputy, notice, "signing", Map.of());
    assertThat(opened.get("symbol").asString()).endsWith("/TB-UBND");
    var view = get(deputy, "/api/documents/" + notice);

    assertThat(view.at("/signer/standsOver/0").asString()).isEqualTo("KT. CHỦ TỊCH");
    assertThat(view.at("/signer/principal").asString()).isEqualTo("p-1005");
    assertThat(view.at("/signer/instrument").asString()).isEqualTo("07/QĐ-UBND");
    post(deputy, notice, "return", Map.of("reason", "Sai ngày nghỉ."));
    awaitTypes(
        notice,
        "drafted",
        "content-checked",
        "format-checked",
        "approved",
        "numbered",
        "frozen",
        "sent-back",
        "number-voided");
    assertThat(SigningService.documentEvents(notice).get(3).value())
        .contains("\"principalId\":\"p-1005\"", "\"delegateId\":\"p-1009\"");
  }

  @Test
  void ofASecretDocumentNoByteOfContentIsKept(CapturedOutput output) {
    var secret = "Nội dung tuyệt mật XK-9271";
    var body =
        Map.of(
            "confidentiality",
            "TUYET_MAT",
            "documentType",
            "QD",
            "secrecyGround",
            "OWN_CONTENT",
            "subject",
            secret,
            "body",
            List.of(secret),
            "recipients",
            List.of(secret));

    var answer =
        specialist
            .post()
            .uri("/api/documents")
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isEqualTo(422)
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    var stub = answer.get("stubId").asString();
    refusedStub(as("p-1002", Role.LEADER), stub, 409, "stub.needs-another");
    refusedStub(as(Tokens.bearer("p-2005", OTHER, Role.LEADER)), stub, 404, "document.not-found");
    var approved = approve(stub);
    await().until(() -> SigningService.documentEvents(stub).size() == 1);

    assertThat(approved.get("approver").asString()).isEqualTo("p-1005");
    assertThat(approved.get("ground").asString()).isEqualTo("OWN_CONTENT");
    assertThat(approve(stub)).isEqualTo(approved);
    assertThat(
            get(clerk, "/api/confidential-stubs?limit=100")
                .at("/items")
                .findValuesAsString("stubId"))
        .contains(stub);
    assertThat(everythingStored()).contains(stub).doesNotContain("XK-9271");
    assertThat(answer.toString() + output.getAll()).doesNotContain("XK-9271");
    assertThat(output.getAll())
        .contains("document.refused-confidential id=" + stub, "approver=p-1005");
  }

  private static String everythingStored() {
    var database = SigningService.bean("database", MongoDatabase.class);
    return Flux.from(database.listCollectionNames())
        .concatMap(name -> Flux.from(database.getCollection(name).find()))
        .map(Document::toJson)
        .collectList()
        .map(all -> String.join("\n", all))
        .block();
  }

  private JsonNode approve(String stub) {
    return ok(chairman.post().uri("/api/confidential-stubs/" + stub + "/approval"));
  }

  private static void refusedStub(WebTestClient who, String stub, int status, String code) {
    who.post()
        .uri("/api/confidential-stubs/" + stub + "/approval")
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code);
  }

  private JsonNode received(String id, String what, Map<String, Object> body) {
    return ok(there.post().uri("/api/received-documents/" + id + "/" + what).bodyValue(body));
  }

  private List<String> overdue() {
    return get(clerk, "/api/dispatches/overdue?limit=100")
        .at("/items")
        .findValuesAsString("documentId");
  }

  private String issued(String type, Map<String, Object> handling) {
    var id = started(type, "Văn bản thử");
    ok(specialist.put().uri("/api/documents/" + id + "/handling").bodyValue(handling));
    DocumentFlowIT.approve(id);
    DocumentFlowIT.sign(id, DocumentFlowIT.open(id).get("frozenSha256").asString());
    DocumentFlowIT.seal(id);
    return id;
  }

  private String started(String type, String subject) {
    var body = new HashMap<String, Object>();
    body.put("confidentiality", "NONE");
    body.put("documentType", type);
    body.put("subject", subject);
    body.put("body", List.of("Nội dung./."));
    return ok(specialist.post().uri("/api/documents").bodyValue(body)).get("id").asString();
  }

  private void review(String id) {
    post(reviewer, id, "review", finding("CONTENT"));
    post(clerk, id, "review", finding("FORMAT"));
  }

  private static Map<String, Object> finding(String kind) {
    return Map.of("kind", kind, "passed", true);
  }

  private static JsonNode post(
      WebTestClient who, String id, String what, Map<String, Object> body) {
    return ok(who.post().uri("/api/documents/" + id + "/" + what).bodyValue(body));
  }

  private static void refused(
      WebTestClient who,
      String id,
      String what,
      Map<String, Object> body,
      int status,
      String code) {
    var answer =
        who.post()
            .uri("/api/documents/" + id + "/" + what)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer.get("code").asString()).contains(code);
  }

  private static JsonNode get(WebTestClient who, String uri) {
    return ok(who.get().uri(uri));
  }

  private static JsonNode ok(WebTestClient.RequestHeadersSpec<?> request) {
    return request
        .exchange()
        .expectStatus()
        .is2xxSuccessful()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private static byte[] file(WebTestClient who, String uri) {
    return who.get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult()
        .getResponseBodyContent();
  }

  private static String registry(byte[] pdf) {
    return ok(client()
            .post()
            .uri("/api/public/verification")
            .contentType(MediaType.APPLICATION_PDF)
            .bodyValue(pdf))
        .at("/registry/state")
        .asString();
  }

  private static String page(byte[] pdf) {
    var form = new MultipartBodyBuilder();
    form.part("file", pdf).filename("van-ban.pdf");
    return client()
        .post()
        .uri("/kiem-tra-van-ban")
        .body(BodyInserters.fromMultipartData(form.build()))
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private static void awaitTypes(String id, String... types) {
    await().untilAsserted(() -> assertThat(types(id)).containsExactly(types));
  }

  private static void awaitTypesAfterIssue(String id, String... types) {
    await()
        .untilAsserted(() ->
            assertThat(types(id).subList(types(id).indexOf("issued") + 1, types(id).size()))
                .containsExactly(types));
  }

  private static List<String> types(String id) {
    return SigningService.documentEvents(id).stream()
        .map(event -> event.headers().lastHeader("ce_type").value())
        .map(type -> new String(type, StandardCharsets.US_ASCII))
        .map(type -> type.replace("vn.motcua.document.", "").replace(".v1", ""))
        .toList();
  }
}
