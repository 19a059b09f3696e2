package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.SigningService.as;
import static vn.motcua.signing.SigningService.client;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.http.edge.Role;

/**
 * What anybody is told of a file by its hash and of a paper by its code, without sending either.
 */
class PublicVerificationIT {
  private static final String UNKNOWN = "0".repeat(64);
  private static String id;
  private static byte[] pdf;

  @BeforeAll
  static void anIssuedDocument() {
    var office = new StubbornOffice(SigningService.port());
    id = office.issueOne("TTR");
    pdf = office.file(id).orElseThrow();
  }

  @Test
  void aFileIsKnownByItsHashInBothLanguagesForHalfAMinute() {
    PublicStanding.ask("files/" + SigningService.sha256(pdf).toUpperCase(Locale.ROOT) + "?lang=en")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Cache-Control", "max-age=30, must-revalidate, public")
        .expectHeader()
        .valueEquals("Content-Language", "en")
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("IN_FORCE")
        .jsonPath("$.timestampPending")
        .isEqualTo(true)
        .jsonPath("$.words.verdict")
        .isEqualTo("Genuine and in force");
    client()
        .get()
        .uri("/api/public/verification/files/" + SigningService.sha256(pdf))
        .header("Accept-Language", "vi")
        .exchange()
        .expectHeader()
        .value("Vary", vary -> assertThat(vary).contains("Accept-Language"))
        .expectBody()
        .jsonPath("$.words.verdict")
        .isEqualTo("Văn bản có thật, còn hiệu lực");
  }

  @Test
  void noNameNoSubjectNoIdentityIsTold() {
    assertThat(PublicStanding.ofFile(pdf).toString())
        .contains("CHỦ TỊCH", "Ủy ban nhân dân phường Ba Đình", "TTR")
        .doesNotContain("Hoàng", "Nam", "Lịch trực", "p-100", id);
  }

  @Test
  void everyEarlierRevisionIsKnownAsOneThatIsNotIssued() {
    var revisions = PublicStanding.revisions(pdf);

    assertThat(revisions).hasSize(3);
    assertThat(revisions)
        .extracting(revision -> PublicStanding.ofFile(revision).get("form").asString())
        .containsExactly("UNSIGNED", "PERSON_ONLY", "COMPLETE");
    assertThat(PublicStanding.ofFile(revisions.get(1)).get("state").asString())
        .isEqualTo("NOT_ISSUED");
  }

  @Test
  void whatIsUnknownIsAPlainSentenceAndNeverKept() {
    for (var path :
        List.of("files/" + UNKNOWN, "files/xyz", "codes/0000000000000000", "codes/xyz")) {
      PublicStanding.ask(path)
          .expectStatus()
          .isNotFound()
          .expectHeader()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .expectHeader()
          .valueEquals("Cache-Control", "no-store")
          .expectBody()
          .jsonPath("$.title")
          .value(title ->
              assertThat((String) title)
                  .startsWith(
                      path.startsWith("f") ? "Tệp này không giống" : "Không có văn bản nào"));
    }
    PublicStanding.ask("files/" + UNKNOWN + "?lang=en")
        .expectBody()
        .jsonPath("$.title")
        .value(title -> assertThat((String) title).startsWith("This file equals nothing"));
  }

  @Test
  void theCodeIsPrintedOnThePaperAndLeadsToTheDocument() throws Exception {
    var code = PublicStanding.ofFile(pdf).get("checkCode").asString();

    assertThat(printed()).contains("Mã: " + code);
    assertThat(scanned()).endsWith("/kiem-tra-van-ban?ma=" + code.replace("-", ""));
    PublicStanding.ask("codes/" + code)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.form")
        .isEqualTo("PAPER")
        .jsonPath("$.state")
        .isEqualTo("IN_FORCE");
  }

  private static String printed() throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** The lower left quarter of the page, as a phone sees it. */
  private static String scanned() throws IOException, ReaderException {
    try (var document = Loader.loadPDF(pdf)) {
      var page = new PDFRenderer(document).renderImageWithDPI(0, 200);
      var width = page.getWidth() / 2;
      var height = page.getHeight() / 2;
      var pixels = page.getRGB(0, height, width, height, null, 0, width);
      var light = new HybridBinarizer(new RGBLuminanceSource(width, height, pixels));
      return new QRCodeReader().decode(new BinaryBitmap(light)).getText();
    }
  }

  @Test
  void aRecallIsTold() {
    var office = new StubbornOffice(SigningService.port());
    var other = office.issueOne("TTR");
    var file = office.file(other).orElseThrow();
    as("p-1005", Role.LEADER)
        .post()
        .uri("/api/documents/" + other + "/recall")
        .bodyValue(Map.of("reason", "Sai."))
        .exchange()
        .expectStatus()
        .isOk();

    var told = PublicStanding.ofFile(file);

    assertThat(told.get("state").asString()).isEqualTo("RECALLED");
    assertThat(told.get("endedAt").asString()).isNotBlank();
    assertThat(told.at("/words/sentence").asString()).contains("bị thu hồi từ ngày");
  }

  @Test
  void whoAsksTooOftenWaits() {
    var database = "motcua_signing_" + UUID.randomUUID().toString().substring(0, 8);
    try (var service =
        SigningService.start(
            database,
            "--motcua.signing.archive.at=23:59",
            "--motcua.signing.open.requests-per-minute=3")) {
      var stranger =
          WebTestClient.bindToServer()
              .baseUrl(SigningService.address(service))
              .responseTimeout(Duration.ofSeconds(30))
              .build();
      for (var guess = 0; guess < 3; guess++) {
        stranger
            .get()
            .uri("/api/public/verification/codes/000000000000000" + guess)
            .exchange()
            .expectStatus()
            .isNotFound();
      }
      stranger
          .get()
          .uri("/api/public/verification/files/" + UNKNOWN)
          .exchange()
          .expectStatus()
          .isEqualTo(429)
          .expectHeader()
          .exists("Retry-After");
      stranger
          .get()
          .uri("/kiem-tra-van-ban?ma=0000000000000000")
          .accept(MediaType.TEXT_HTML)
          .exchange()
          .expectStatus()
          .isEqualTo(429)
          .expectHeader()
          .exists("Retry-After")
          .expectBody(String.class)
          .value(page -> assertThat(page).contains("quá nhiều lần"));
    }
  }
}
