package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Flux;
import vn.motcua.http.edge.AccessRule;

class BadInputIT extends RunningIntake {

  private static final String CITIZEN = citizen("c-bad");

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  private int dossiersBefore;
  private int filesBefore;
  private boolean somethingMayStand;

  @BeforeEach
  void count() {
    dossiersBefore = all("dossier").size();
    filesBefore = fileCount();
  }

  @AfterEach
  void nothingHalfDone() {
    if (!somethingMayStand) {
      assertThat(all("dossier")).hasSize(dossiersBefore);
      assertThat(fileCount()).isEqualTo(filesBefore);
    }
  }

  @Test
  void everyEndpointDeclaresWhoMayCallIt() {
    assertThat(AccessRule.undeclared(requestMappingHandlerMapping)).isEmpty();
  }

  @Test
  void refusesWrongJson() {
    for (var json : List.of("{", "[]", "{\"procedureCode\":1,\"nonsense\":true}")) {
      refused(new Submissions(client).sendRaw(CITIZEN, "bad-json-1", json), 400)
          .jsonPath("$.code")
          .isEqualTo("request.unreadable");
    }
  }

  @Test
  void refusesAnEmptyEntryOfAListByItsPlace() {
    var papers = new ArrayList<Object>();
    papers.add(null);

    refused(new Submissions(client).with("papers", papers).send(CITIZEN, "null-paper-1"), 400)
        .jsonPath("$.errors[0].field")
        .isEqualTo("papers[0]");
  }

  @Test
  void takesNoMoneyWithoutKnowingHowItCame() {
    somethingMayStand = true;
    String id = submitted("no-channel-1");

    missing("channel", post(id, "fees/ANY/payment", Map.of("amount", 100_000)));
    missing("kind", post(id, "suspension", Map.of("reason", "Chờ xác minh")));
    missing("method", post(id, "hand-over", Map.of("receiverChecked", true)));
  }

  @Test
  void aRatingWithoutMarksIsNoFault() {
    client
        .post()
        .uri("/api/public/rating")
        .bodyValue(Map.of("code", "H26.107-000000-0009", "secret", "NOBODY"))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void refusesAProgramThatCarriesAPdf() {
    var both = new ByteArrayOutputStream();
    both.writeBytes(Papers.program());
    both.writeBytes(Papers.pdf());

    fileRefused(both.toByteArray(), "to-khai.pdf", "paper.not-what-its-name-says");
  }

  @Test
  void whoLookedAtADossierIsKeptForFiveYearsAndFoundByIndex() {
    somethingMayStand = true;
    String id = submitted("looked-at-1");
    client
        .get()
        .uri("/api/dossiers/{id}", id)
        .header("Authorization", "Bearer " + officer())
        .exchange()
        .expectStatus()
        .isOk();

    var indexes =
        Flux.from(database.getCollection("access_log").listIndexes())
            .collectList()
            .block(Duration.ofSeconds(10));

    assertThat(indexes)
        .anySatisfy(index ->
            assertThat(index.get("expireAfterSeconds"))
                .hasToString(String.valueOf(Duration.ofDays(1826).toSeconds())))
        .anySatisfy(index -> assertThat(index.get("key").toString()).contains("dossiers"));
  }

  private ResponseSpec post(String id, String act, Object body) {
    return client
        .post()
        .uri("/api/dossiers/" + id + "/" + act)
        .header("Authorization", "Bearer " + officer())
        .bodyValue(body)
        .exchange();
  }

  private static void missing(String field, ResponseSpec response) {
    refused(response, 400).jsonPath("$.errors[0].field").isEqualTo(field);
  }

  @Test
  void refusesASubmissionWithoutIdempotencyKey() {
    refused(new Submissions(client).send(CITIZEN, "short"), 400)
        .jsonPath("$.code")
        .isEqualTo("idempotency.key-required");
  }

  @Test
  void refusesAnUnknownProcedureAndAnUnknownAgency() {
    refused(
            new Submissions(client)
                .with("procedureCode", "9.999999")
                .send(CITIZEN, "bad-procedure"),
            422)
        .jsonPath("$.code")
        .isEqualTo("procedure.unknown");
    refused(
            new Submissions(client).with("receivingAgency", "H99.999").send(CITIZEN, "bad-agency"),
            422)
        .jsonPath("$.code")
        .isEqualTo("agency.unknown");
  }

  @Test
  void refusesAMissingPaperByName() {
    var papers = List.of(Map.of("paperCode", "TCXH-TK", "part", "tk"));

    refused(
            new Submissions(client)
                .with("papers", papers)
                .withoutFile("nt")
                .send(CITIZEN, "missing-1"),
            422)
        .jsonPath("$.code")
        .isEqualTo("papers.missing")
        .jsonPath("$.errors[0].field")
        .isEqualTo("TCXH-NT");
  }

  @Test
  void refusesAnAnnouncedPaperWithoutItsFileAndAFileThatNobodyAnnounced() {
    refused(new Submissions(client).withoutFile("nt").send(CITIZEN, "no-file-1"), 422)
        .jsonPath("$.errors[0].code")
        .isEqualTo("paper.part-missing");
    refused(
            new Submissions(client)
                .file("more", "them.pdf", Papers.pdf())
                .send(CITIZEN, "more-files-1"),
            422)
        .jsonPath("$.errors[0].code")
        .isEqualTo("paper.part-not-announced");
  }

  @Test
  void refusesAProgramNamedPdf() {
    fileRefused(Papers.program(), "to-khai.pdf", "paper.not-what-its-name-says");
  }

  @Test
  void refusesAnEncryptedAndABrokenPdf() {
    fileRefused(Papers.encryptedPdf(), "to-khai.pdf", "paper.encrypted");
    fileRefused(Papers.brokenPdf(), "to-khai.pdf", "paper.broken");
    fileRefused(new byte[0], "to-khai.pdf", "paper.empty");
  }

  @Test
  void refusesAPdfWithAProgramsNameAndAnImageWhereOnlyPdfIsTaken() {
    fileRefused(Papers.pdf(), "to-khai.exe", "paper.not-what-its-name-says");
    fileRefused(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0},
        "anh.png",
        "paper.type-not-allowed");
  }

  @Test
  void refusesFiftyOneMegabytes() {
    byte[] large = new byte[51 * 1024 * 1024];
    System.arraycopy(Papers.pdf(), 0, large, 0, Papers.pdf().length);

    refused(
            new Submissions(client).file("tk", "to-khai.pdf", large).send(CITIZEN, "large-file-1"),
            413)
        .jsonPath("$.code")
        .isEqualTo("content.too-large");
  }

  @Test
  void keepsANameInNfdAsNfc() {
    somethingMayStand = true;
    String decomposed = Normalizer.normalize("Đặng Thị Hường", Normalizer.Form.NFD);

    String id =
        String.valueOf(
            new Submissions(client)
                .applicant("fullName", decomposed)
                .send(CITIZEN, "nfd-name-1")
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("dossierId"));

    client
        .get()
        .uri("/api/dossiers/{id}", id)
        .header("Authorization", "Bearer " + CITIZEN)
        .exchange()
        .expectBody()
        .jsonPath("$.applicant.fullName")
        .isEqualTo("Đặng Thị Hường");
  }

  @Test
  void refusesEmojiAndTenThousandCharactersInAName() {
    fieldRefused("fullName", "Lan 😀 Nguyễn");
    fieldRefused("fullName", "a".repeat(10_000));
  }

  @Test
  void refusesAPhoneNumberThatIsNone() {
    fieldRefused("mobile", "12345");
  }

  @Test
  void tellsEveryFaultAtOnceInTheCallersLanguage() {
    new Submissions(client.mutate().defaultHeader("Accept-Language", "en").build())
        .applicant("mobile", "12345")
        .applicant("email", "lan@")
        .applicant("identityNumber", "123")
        .send(CITIZEN, "many-faults")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(3)
        .jsonPath("$.errors[0].message")
        .value(String.class, message -> assertThat(message).contains("digits"));
  }

  @Test
  void hidesSomeoneElsesDossierAndThoseOfAnotherAgency() {
    somethingMayStand = true;
    String id = submitted("someone-1");
    for (var token :
        List.of(
            citizen("c-other"),
            token("p-3001", "H29.101", "INTAKE_OFFICER", 600),
            token("p-3002", "H29.101", "LEADER", 600))) {
      client
          .get()
          .uri("/api/dossiers/{id}", id)
          .header("Authorization", "Bearer " + token)
          .exchange()
          .expectStatus()
          .isNotFound()
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("dossier.not-found");
    }
    client
        .post()
        .uri("/api/dossiers/{id}/acceptance", id)
        .header("Authorization", "Bearer " + token("p-3001", "H29.101", "INTAKE_OFFICER", 600))
        .bodyValue(Map.of("identityChecked", true))
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void refusesAnExpiredTokenAndAnotherRole() {
    refused(new Submissions(client).send(token("c-bad", null, "CITIZEN", -3600), "expired-1"), 401)
        .jsonPath("$.code")
        .isEqualTo("access.unauthenticated");
    refused(
            new Submissions(client)
                .send(token("p-1002", "H26.107", "SPECIALIST", 600), "wrong-role"),
            403)
        .jsonPath("$.code")
        .isEqualTo("access.forbidden");
  }

  @Test
  void refusesTheSameKeyForAnotherBody() {
    somethingMayStand = true;
    submitted("same-key-1");

    refused(
            new Submissions(client).applicant("address", "Chỗ khác").send(CITIZEN, "same-key-1"),
            409)
        .jsonPath("$.code")
        .isEqualTo("idempotency.conflict");
  }

  @Test
  void aSecondAcceptanceIsRefused() {
    somethingMayStand = true;
    String id = submitted("accepted-twice-1");
    accept(id).expectStatus().isOk();

    refused(accept(id), 409).jsonPath("$.code").isEqualTo("dossier.wrong-status");
  }

  @Test
  void slowsDownWhoeverGuessesASecret() {
    somethingMayStand = true;
    submitted("guessing-1");
    int status = 404;
    for (int i = 0; i < 20 && status == 404; i++) {
      status =
          client
              .post()
              .uri("/api/public/tracking")
              .bodyValue(Map.of("code", "H26.107-000000-0000", "secret", "GUESS" + i))
              .exchange()
              .returnResult(String.class)
              .getStatus()
              .value();
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void thePagesSpeakBothLanguagesAndShowNoSecretInAnAddress() {
    for (var page : List.of("/tra-cuu", "/danh-gia")) {
      client
          .get()
          .uri(page)
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .valueMatches("Content-Security-Policy", ".*default-src 'none'.*")
          .expectBody(String.class)
          .value(html -> assertThat(html).contains("Mã bí mật").contains("method=\"post\""));
      client
          .get()
          .uri(page + "?lang=en")
          .exchange()
          .expectBody(String.class)
          .value(html -> assertThat(html).contains("Secret"));
    }
    client
        .post()
        .uri("/tra-cuu")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .bodyValue("code=H26.107-111111-0001&secret=WRONG")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody(String.class)
        .value(html -> assertThat(html).contains("không đúng"));
  }

  @Test
  void serviceDescribesItselfInOpenApi() {
    client
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.openapi")
        .value(String.class, version -> assertThat(version).startsWith("3.1"))
        .jsonPath("$.paths['/api/dossiers'].post")
        .exists();
    client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
  }

  private void fileRefused(byte[] content, String name, String code) {
    refused(new Submissions(client).file("tk", name, content).send(CITIZEN, "bad-file-1"), 422)
        .jsonPath("$.code")
        .isEqualTo("papers.refused")
        .jsonPath("$.errors[0].code")
        .isEqualTo(code);
  }

  private void fieldRefused(String field, String value) {
    refused(new Submissions(client).applicant(field, value).send(CITIZEN, "bad-field-1"), 400)
        .jsonPath("$.code")
        .isEqualTo("request.invalid")
        .jsonPath("$.errors[0].field")
        .isEqualTo("applicant." + field);
  }

  private String submitted(String key) {
    return String.valueOf(
        new Submissions(client)
            .send(CITIZEN, key)
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody()
            .get("dossierId"));
  }

  private ResponseSpec accept(String id) {
    return client
        .post()
        .uri("/api/dossiers/{id}/acceptance", id)
        .header("Authorization", "Bearer " + officer())
        .bodyValue(Map.of("identityChecked", true))
        .exchange();
  }

  private static org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec refused(
      ResponseSpec response, int status) {
    return response
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody();
  }

  private int fileCount() {
    return all("files.files").size() + all("fs.files").size();
  }
}
