package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.SigningService.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.w3c.dom.Document;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.http.edge.Role;

/** The register as JSON, page, paper and sheet, and what the office can prove of itself. */
class RegisterIT {
  private static String issued;
  private static String rejected;

  @BeforeAll
  static void oneIssuedAndOneRejectedInTheBookOfReports() {
    var office = new StubbornOffice(SigningService.port());
    issued = office.issueOne("BC");
    rejected = DocumentFlowIT.approvedDocument("BC");
    var leader = as("p-1005", Role.LEADER);
    post(leader, rejected + "/signing", Map.of());
    post(leader, rejected + "/rejection", Map.of("reason", "Không còn cần thiết."));
  }

  @Test
  void showsBothNumbersOfTheBookAndWhyOneIsVoid() {
    clerk("/api/register?type=BC")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(2)
        .jsonPath("$.items[0].symbol")
        .isEqualTo("01/BC-UBND")
        .jsonPath("$.items[0].state")
        .isEqualTo("ISSUED")
        .jsonPath("$.items[1].voidReason")
        .isEqualTo("REJECTED");
  }

  @Test
  void thePageIsSearchedWithoutDiacriticsAndNeedsNoScript() throws IOException {
    var page = text("/so-dang-ky-van-ban-di?type=BC&text=lich%20truc");
    var whole = text("/so-dang-ky-van-ban-di");
    var english = text("/so-dang-ky-van-ban-di?lang=en&limit=1");
    keep("so-dang-ky.html", whole.getBytes(StandardCharsets.UTF_8));

    assertThat(page).contains("Sổ đăng ký văn bản đi năm", "01/BC-UBND", "Lịch trực cơ quan");
    assertThat(page).doesNotContain("02/BC-UBND", "<script");
    assertThat(whole).contains("Số hủy: văn bản bị từ chối hoặc hồ sơ đã rút");
    assertThat(english).contains("Register of outgoing documents", "Next page", "after=");
  }

  @Test
  void anEmptyRegisterSaysSo() throws IOException {
    var page = text("/so-dang-ky-van-ban-di?year=1999");
    keep("so-dang-ky-trong.html", page.getBytes(StandardCharsets.UTF_8));

    assertThat(page).contains("Chưa có số nào").doesNotContain("<table");
  }

  @Test
  void whatIsTypedIntoTheSearchIsNeverMarkup() {
    var page = text("/so-dang-ky-van-ban-di?text=%22%3E%3Cimg%20src=x%3E%7Bafter%7D");

    assertThat(page).doesNotContain("<img");
  }

  @Test
  void thePaperIsLyingA4WithTheTenColumns() throws IOException {
    var pdf = bytes("/api/register.pdf?type=BC");
    keep("so-dang-ky.pdf", pdf);

    try (var paper = Loader.loadPDF(pdf)) {
      var box = paper.getPage(0).getMediaBox();
      var words = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
      assertThat(box.getWidth()).isGreaterThan(box.getHeight());
      assertThat(words)
          .contains("SỔ ĐĂNG KÝ VĂN BẢN ĐI", "01/BC-UBND", "02/BC-UBND", "Số hủy", "(10)");
    }
  }

  @Test
  void theSheetHasTheSameLines() throws IOException {
    var xlsx = bytes("/api/register.xlsx?type=BC");
    keep("so-dang-ky.xlsx", xlsx);

    var sheet = parts(xlsx).get("xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("01/BC-UBND", "02/BC-UBND", "Lịch trực cơ quan");
    assertThat(sheet).doesNotContain("<f>");
  }

  @Test
  void anotherBooksQuestionIsRefusedInWords() {
    for (var wrong : new String[] {"type=ZZ", "year=26", "after=x", "limit=many"}) {
      clerk("/api/register?" + wrong)
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.errors[0].field")
          .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
    }
    as("p-1002", Role.SPECIALIST)
        .get()
        .uri("/api/register.xlsx")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void theBookAccountsForBothNumbers() {
    var book = "$.books[?(@.book == 'H26.107/" + year() + "/BC')]";
    as("p-9001", Role.OPERATOR)
        .get()
        .uri("/api/register/gaps")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath(book + ".last")
        .isEqualTo(2)
        .jsonPath(book + ".issued")
        .isEqualTo(1)
        .jsonPath(book + ".voids[0].reason")
        .isEqualTo("REJECTED")
        .jsonPath(book + ".faults.length()")
        .isEqualTo(0);
  }

  @Test
  void noIssuedDocumentIsWithoutBothLayers() {
    clerk("/api/register/two-layers")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.withoutTwoLayers")
        .isEqualTo(0)
        .jsonPath("$.percent")
        .isEqualTo("100.00");
  }

  @Test
  void theMetadataHaveTheFieldsOfAppendixSix() throws Exception {
    var xml = bytes("/api/documents/" + issued + "/metadata.xml");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));

    assertThat(field(document, "CodeNumber")).isEqualTo("01");
    assertThat(field(document, "CodeNotation")).isEqualTo("BC-UBND");
    assertThat(field(document, "TypeName")).isEqualTo("Báo cáo");
    assertThat(field(document, "FullName")).isEqualTo("Hoàng Văn Nam");
    assertThat(field(document, "OrganId")).isEqualTo("H26.107");
    clerk("/api/documents/" + rejected + "/metadata.xml").expectStatus().isNotFound();
  }

  private static String field(Document document, String name) {
    return document.getElementsByTagName(name).item(0).getTextContent();
  }

  private static int year() {
    return LocalDate.now(VietnamTime.ZONE).getYear();
  }

  private static void post(WebTestClient client, String path, Map<String, String> body) {
    client
        .post()
        .uri("/api/documents/" + path)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .is2xxSuccessful();
  }

  private static WebTestClient.ResponseSpec clerk(String path) {
    return as("p-1006", Role.RECORDS_CLERK)
        .get()
        .uri(URI.create(SigningService.address() + path))
        .exchange();
  }

  private static String text(String path) {
    return clerk(path)
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.TEXT_HTML)
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private static byte[] bytes(String path) {
    return clerk(path).expectStatus().isOk().expectBody().returnResult().getResponseBodyContent();
  }

  private static Map<String, String> parts(byte[] xlsx) throws IOException {
    var parts = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static void keep(String name, byte[] content) throws IOException {
    Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name), content);
  }
}
