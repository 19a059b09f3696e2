package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.signing.SigningService.as;
import static vn.motcua.signing.SigningService.client;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.motcua.http.edge.AccessRule;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.TestCa;
import vn.motcua.signing.fixture.Tokens;

/** Who may come in, with what, and what is said to the others. */
class OfficeDoorIT {

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    var mapping =
        SigningService.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

    assertThat(AccessRule.undeclared(mapping)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAT", "TOI_MAT", "TUYET_MAT"})
  void aConfidentialDocumentIsRefusedAndOnlyAStubRemains(String level) {
    var answer =
        start(Map.of("confidentiality", level, "documentType", "QD", "subject", "Nội dung mật"))
            .expectStatus()
            .isEqualTo(422)
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();

    assertThat(answer.get("code").asString()).isEqualTo("document.confidential");
    var stub = answer.get("stubId").asString();
    as("p-1002", Role.SPECIALIST)
        .get()
        .uri("/api/documents/" + stub)
        .exchange()
        .expectStatus()
        .isNotFound();
    await().until(() -> SigningService.documentEvents(stub).size() == 1);
    assertThat(SigningService.documentEvents(stub).getFirst().value())
        .doesNotContain("Nội dung", "MAT", "p-1002");
  }

  @Test
  void asksForTheSecrecyLevelFirst() {
    start(Map.of("documentType", "QD", "subject", "x", "body", List.of("y")))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("confidentiality");
  }

  @Test
  void aPdfIsNotTakenAsADocument() {
    as("p-1002", Role.SPECIALIST)
        .post()
        .uri("/api/documents")
        .contentType(MediaType.APPLICATION_PDF)
        .bodyValue(new byte[] {1})
        .exchange()
        .expectStatus()
        .isEqualTo(415);
  }

  @Test
  void refusesBrokenJsonUnknownFieldsAndEndlessWords() {
    as("p-1002", Role.SPECIALIST)
        .post()
        .uri("/api/documents")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"confidentiality\":")
        .exchange()
        .expectStatus()
        .isBadRequest();
    start(Map.of("confidentiality", "NONE", "documentType", "QD", "secret", "x"))
        .expectStatus()
        .isBadRequest();
    start(open("x".repeat(10_000), "y")).expectStatus().isBadRequest();
    start(open("Về việc", "z".repeat(70_000))).expectStatus().isBadRequest();
    start(Map.of("confidentiality", "NONE", "documentType", "ZZ", "subject", "a"))
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void textArrivesComposed() {
    var decomposed = Normalizer.normalize("Về việc họp", Normalizer.Form.NFD);

    start(open(decomposed, "Nội dung."))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.draft.subject")
        .isEqualTo("Về việc họp");
  }

  @Test
  void refusesEmptyEntriesAndEndlessListsOfRecipients() {
    var id = started(open("Về việc họp", "Nội dung."));
    for (var body :
        List.of(
            "{\"recipients\":[null]}",
            "{\"body\":[null]}",
            "{\"addressees\":[\"" + "x".repeat(251) + "\"]}",
            "{\"recipients\":[" + "\"x\",".repeat(100) + "\"x\"]}")) {
      as("p-1002", Role.SPECIALIST)
          .put()
          .uri("/api/documents/" + id + "/draft")
          .contentType(MediaType.APPLICATION_JSON)
          .bodyValue(body)
          .exchange()
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.errors[0].field")
          .exists();
    }
    as("p-1006", Role.RECORDS_CLERK)
        .get()
        .uri("/api/register?after=zzz")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void anEmojiIsShownInTheDraftButNotFrozen() {
    var id = started(open("Chúc mừng", "Xin chúc mừng 🎉."));
    review(id, "p-1004", Role.LEADER, "CONTENT").expectStatus().isOk();
    review(id, "p-1006", Role.RECORDS_CLERK, "FORMAT").expectStatus().isOk();
    act(as("p-1005", Role.LEADER), id, "approval", Map.of()).expectStatus().isOk();

    act(as("p-1005", Role.LEADER), id, "signing", Map.of())
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("document.unprintable");
  }

  @Test
  void anotherAgencysOfficerFindsNothing() {
    var id = started(open("Về việc họp", "Nội dung."));

    as(Tokens.bearer("p-2005", "H26.170", Role.LEADER))
        .get()
        .uri("/api/documents/" + id)
        .exchange()
        .expectStatus()
        .isNotFound();
    act(as(Tokens.bearer("p-2005", "H26.170", Role.LEADER)), id, "approval", Map.of())
        .expectStatus()
        .isNotFound();
  }

  @Test
  void anExpiredTokenACitizenAndNobodyAreTurnedAway() {
    as(Tokens.expired("p-1002", "H26.107", Role.SPECIALIST))
        .get()
        .uri("/api/documents")
        .exchange()
        .expectStatus()
        .isUnauthorized();
    as(Tokens.bearer("c-0001", "", Role.CITIZEN))
        .get()
        .uri("/api/documents")
        .exchange()
        .expectStatus()
        .isForbidden();
    client().get().uri("/api/register").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void eachReviewIsItsOwnOfficersAndNobodyReviewsHisOwnDraft() {
    var id = started(open("Về việc họp", "Nội dung."));

    review(id, "p-1006", Role.RECORDS_CLERK, "CONTENT").expectStatus().isForbidden();
    review(id, "p-1004", Role.LEADER, "FORMAT").expectStatus().isForbidden();
    review(id, "p-1002", Role.LEADER, "CONTENT")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("document.own-draft");
  }

  @Test
  void onlyAValidAuthorityApproves() {
    var id = started(open("Về việc họp", "Nội dung."));
    review(id, "p-1004", Role.LEADER, "CONTENT").expectStatus().isOk();
    review(id, "p-1006", Role.RECORDS_CLERK, "FORMAT").expectStatus().isOk();

    act(as("p-1004", Role.LEADER), id, "approval", Map.of())
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("authority.none");
    act(as("p-1008", Role.LEADER), id, "approval", Map.of())
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("authority.not-valid-today");
  }

  @Test
  void anExpiredCertificateSignsNothing() {
    var id = started(open("Về việc họp", "Nội dung."));
    review(id, "p-1004", Role.LEADER, "CONTENT").expectStatus().isOk();
    review(id, "p-1006", Role.RECORDS_CLERK, "FORMAT").expectStatus().isOk();
    act(as("p-1007", Role.LEADER), id, "approval", Map.of()).expectStatus().isOk();
    var signing =
        act(as("p-1007", Role.LEADER), id, "signing", Map.of())
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();

    act(
            as("p-1007", Role.LEADER),
            id,
            "signing/person",
            Map.of("frozenSha256", signing.get("frozenSha256").asString(), "pin", TestCa.PIN))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("certificate.not-valid");
  }

  @Test
  void aRejectionNeedsAReasonAndEndsTheDocument() {
    var id = started(open("Về việc họp", "Nội dung."));

    act(as("p-1005", Role.LEADER), id, "rejection", Map.of()).expectStatus().isBadRequest();
    act(as("p-1005", Role.LEADER), id, "rejection", Map.of("reason", "Trùng văn bản."))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("REJECTED");
    act(as("p-1005", Role.LEADER), id, "approval", Map.of()).expectStatus().isEqualTo(409);
  }

  @Test
  void guessingASecretIsSlowedDown() {
    var body = Map.of("code", "H26.107-261123-9999", "secret", "guess");

    for (var guess = 0; guess < 10; guess++) {
      results(body).expectStatus().isNotFound();
    }

    results(body).expectStatus().isEqualTo(429).expectHeader().exists("Retry-After");
  }

  @Test
  void codeAndSecretInTheAddressAreNotRead() {
    client()
        .post()
        .uri("/api/public/results?code=H26.107-261123-9998&secret=guess")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue("other=1")
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void aProgramNamedPdfAndATooLargeFileAreToldInWords() {
    verification("MZ\u0090 this is a program".getBytes(StandardCharsets.UTF_8))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("INVALID")
        .jsonPath("$.words.vi")
        .isEqualTo("Tệp này không phải là PDF.");
    verification(new byte[21 * 1024 * 1024])
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("content.too-large");
    verification(new byte[0]).expectStatus().isBadRequest();
  }

  @Test
  void thePageTellsAboutAFileWithoutAnyScript() {
    var form = new MultipartBodyBuilder();
    form.part("file", "không phải PDF".getBytes(StandardCharsets.UTF_8)).filename("x.pdf");

    var empty = page(client().get().uri("/kiem-tra-van-ban").exchange());
    var told =
        page(
            client()
                .post()
                .uri("/kiem-tra-van-ban?lang=en")
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange());

    assertThat(empty).contains("Chọn tệp PDF, hoặc thả vào đây", "Gửi lên và kiểm tra");
    assertThat(told).contains("Not valid", "This file is not a PDF.");
  }

  @Test
  void thePageSaysInWordsThatAFileIsTooLarge() {
    var form = new MultipartBodyBuilder();
    form.part("file", new byte[22 * 1024 * 1024]).filename("x.pdf");

    client()
        .post()
        .uri("/kiem-tra-van-ban")
        .body(BodyInserters.fromMultipartData(form.build()))
        .exchange()
        .expectStatus()
        .isEqualTo(413)
        .expectBody(String.class)
        .value(told -> assertThat(told).contains("quá lớn"));
  }

  @Test
  void tellsItsOwnApi() {
    client()
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.openapi")
        .isEqualTo("3.1.0")
        .jsonPath("$.paths['/api/documents/{id}/signing/person']")
        .exists();
    client().get().uri("/actuator/health").exchange().expectStatus().isOk();
  }

  private static String page(WebTestClient.ResponseSpec answer) {
    return answer
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.TEXT_HTML)
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private static Map<String, Object> open(String subject, String words) {
    var body = new HashMap<String, Object>();
    body.put("confidentiality", "NONE");
    body.put("documentType", "KH");
    body.put("subject", subject);
    body.put("body", List.of(words));
    body.put("recipients", List.of("Lưu: VT."));
    return body;
  }

  private static WebTestClient.ResponseSpec start(Map<String, Object> body) {
    return as("p-1002", Role.SPECIALIST).post().uri("/api/documents").bodyValue(body).exchange();
  }

  private static String started(Map<String, Object> body) {
    return start(body)
        .expectStatus()
        .isCreated()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody()
        .get("id")
        .asString();
  }

  private static WebTestClient.ResponseSpec review(
      String id, String person, Role role, String kind) {
    return act(as(person, role), id, "review", Map.of("kind", kind, "passed", true));
  }

  private static WebTestClient.ResponseSpec act(
      WebTestClient client, String id, String what, Map<String, Object> body) {
    return client.post().uri("/api/documents/" + id + "/" + what).bodyValue(body).exchange();
  }

  private static WebTestClient.ResponseSpec results(Map<String, String> body) {
    return client().post().uri("/api/public/results").bodyValue(body).exchange();
  }

  private static WebTestClient.ResponseSpec verification(byte[] file) {
    return client()
        .post()
        .uri("/api/public/verification")
        .contentType(MediaType.APPLICATION_PDF)
        .bodyValue(file)
        .exchange();
  }
}
