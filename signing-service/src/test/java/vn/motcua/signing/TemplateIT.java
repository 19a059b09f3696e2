package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.signing.SigningService.as;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.http.edge.Role;

/** Types, templates and the documents made from them, over HTTP. */
class TemplateIT {
  private static final Map<String, Object> STOP =
      Map.of(
          "applicantName", "Nguyễn Thị Lan",
          "dossierCode", "H26.107-260105-0001",
          "dossierSubject", "Trợ cấp xã hội hằng tháng",
          "requestedOn", "2026-11-20",
          "stage", "Thẩm định",
          "stoppedOn", "23/11/2026",
          "feePaid", 8000,
          "papers",
              List.of(Map.of("no", "1", "paper", "Tờ khai", "form", "Bản chính", "count", 1)));

  @Test
  void tellsThe29TypesWithTheSymbolsOfTheAgency() {
    var items = get("/api/document-types").get("items");

    assertThat(items).hasSize(29);
    assertThat(items.get(1).get("symbol").asString()).isEqualTo("QĐ-UBND");
    assertThat(items.get(1).get("title").get("en").asString()).isEqualTo("Decision");
    assertThat(items.get(17).get("symbol").asString()).isEqualTo("UBND-VP");
  }

  @Test
  void saysWhetherAPrintedSymbolIsRight() {
    assertThat(get("/api/document-symbols?notation=05/TTr-UBND").get("type").asString())
        .isEqualTo("TTR");
    as("p-1002", Role.SPECIALIST)
        .get()
        .uri("/api/document-symbols?notation=05/TTR-UBND")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("symbol.not-right");
  }

  @Test
  void listsTemplatesWithTheirFieldsForAForm() {
    var stop = get("/api/templates/stop-notice/versions/1");
    var papers = field(stop, "papers");

    assertThat(get("/api/templates?type=BC").get("items")).hasSize(2);
    assertThat(stop.get("current").asBoolean()).isTrue();
    assertThat(field(stop, "stoppedOn").get("kind").asString()).isEqualTo("DATE");
    assertThat(field(stop, "stoppedOn").get("label").get("en").asString())
        .isEqualTo("Stopped from");
    assertThat(field(stop, "feePaid").get("required").asBoolean()).isFalse();
    assertThat(papers.get("columns")).hasSize(4);
    assertThat(get("/api/templates/stop-notice").get("items")).hasSize(1);
  }

  @Test
  void startsADocumentWhoseDraftKeepsItsVersionAndIsPrintedWithItsTable() throws Exception {
    var draft = start("stop-notice", STOP).expectStatus().isCreated();
    var document = draft.expectBody(JsonNode.class).returnResult().getResponseBody();
    var id = document.get("id").asString();
    var again = get("/api/documents/" + id);

    assertThat(again.get("documentType").asString()).isEqualTo("TB");
    assertThat(again.get("draft").get("template").asString()).isEqualTo("stop-notice/v1");
    assertThat(again.get("draft").get("body").toString()).contains("Tờ khai");
    assertThat(printed(id))
        .contains("Tám nghìn đồng", "ngày 23 tháng 11 năm 2026", "Tờ khai", "THÔNG BÁO");
  }

  @Test
  void namesTheFieldThatIsMissingUnknownOrWrong() {
    var fields = new HashMap<>(STOP);
    fields.remove("stage");
    fields.put("stoppedOn", "31/02/2026");
    fields.put("colour", "đỏ");
    var answer =
        start("stop-notice", fields)
            .expectStatus()
            .isBadRequest()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();

    assertThat(answer.get("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("fields.colour", "fields.stage", "fields.stoppedOn");
    assertThat(answer.get("errors").toString())
        .contains(
            "Trường “Bước đang giải quyết” bắt buộc phải có.",
            "The field “Stage of the dossier” is required.",
            "The field “Stopped from” must be a day of the calendar");
  }

  @Test
  void aTemplateOfManyTypesAsksWhichAndAnUnknownOneIsToldSo() {
    start("generic", Map.of("matter", "x", "content", "y"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.documentTypes.length()")
        .isEqualTo(20);
    start("no-such", Map.of()).expectStatus().isNotFound();
  }

  @Test
  void ofASecretDocumentNoFieldIsLookedAt() {
    as("p-1002", Role.SPECIALIST)
        .post()
        .uri("/api/documents/from-template")
        .bodyValue(Map.of("confidentiality", "MAT", "template", "stop-notice", "fields", Map.of()))
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("document.confidential");
  }

  @Test
  void aBadFileInTheOfficesFolderStopsTheStartWithASentence(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("own"));
    Files.writeString(folder.resolve("own/v1.yaml"), "key: own\nversion: 1\n");

    assertThatThrownBy(() ->
            SigningService.start(
                SigningService.DATABASE, "--motcua.signing.templates-directory=" + folder))
        .hasStackTraceContaining(
            "own/v1.yaml: thiếu phần \"types\" / the part \"types\" is missing");
  }

  private static JsonNode field(JsonNode template, String name) {
    return template
        .get("fields")
        .valueStream()
        .filter(field -> field.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static WebTestClient.ResponseSpec start(String template, Map<String, Object> fields) {
    return as("p-1002", Role.SPECIALIST)
        .post()
        .uri("/api/documents/from-template")
        .bodyValue(Map.of("confidentiality", "NONE", "template", template, "fields", fields))
        .exchange();
  }

  private static JsonNode get(String address) {
    return as("p-1002", Role.SPECIALIST)
        .get()
        .uri(address)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private static String printed(String id) throws Exception {
    var pdf =
        as("p-1002", Role.SPECIALIST)
            .get()
            .uri("/api/documents/" + id + "/draft.pdf")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
