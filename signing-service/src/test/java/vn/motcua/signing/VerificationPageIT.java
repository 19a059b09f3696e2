package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.signing.SigningService.as;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.fixture.Browser;

/**
 * The public page in a real browser, as citizens use it; skipped where no Chromium is installed.
 */
class VerificationPageIT {
  private static final String ANSWER = "#answer";
  private static final Path PICTURES = Path.of("target", "pages");

  @TempDir static Path folder;
  private static Browser browser;
  private static Path good;
  private static Path personOnly;
  private static Path recalled;
  private static Path replaced;
  private static Path stranger;
  private static String code;

  @BeforeAll
  static void documentsOfEveryStanding() throws IOException {
    var program = Browser.installed();
    Assumptions.assumeTrue(program.isPresent(), "no Chromium is installed (MOTCUA_CHROMIUM)");
    var office = new StubbornOffice(SigningService.port());
    var ids = List.of(office.issueOne("TTR"), office.issueOne("TTR"), office.issueOne("TTR"));
    good = kept("hop-le.pdf", office.file(ids.get(0)).orElseThrow());
    recalled = kept("thu-hoi.pdf", office.file(ids.get(1)).orElseThrow());
    replaced = kept("thay-the.pdf", office.file(ids.get(2)).orElseThrow());
    personOnly = kept("mot-lop.pdf", firstLayer(Files.readAllBytes(good)));
    stranger = kept("noi-khac.pdf", Strangers.sign(Files.readAllBytes(good)));
    act(ids.get(1), "recall", Map.of("reason", "Sai."));
    act(ids.get(2), "replacement", Map.of("documentId", ids.get(0), "reason", "Sai."));
    code = PublicStanding.ofFile(Files.readAllBytes(good)).get("checkCode").asString();
    browser = Browser.open(program.get());
  }

  private static Path kept(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** Up to the end of the second revision. */
  private static byte[] firstLayer(byte[] pdf) {
    return PublicStanding.revisions(pdf).get(1);
  }

  private static void act(String id, String what, Map<String, Object> body) {
    as("p-1005", Role.LEADER)
        .post()
        .uri("/api/documents/" + id + "/" + what)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk();
  }

  @BeforeEach
  void theStartPageOnAPhone() {
    browser.scripts(true);
    browser.print(false);
    browser.screen(390, 844);
    browser.visit(page(""));
  }

  private static String page(String query) {
    return SigningService.address() + "/kiem-tra-van-ban?lang=vi" + query;
  }

  @Test
  void aKnownFileIsToldAtOnceAndNeverSent() {
    var before = uploads();

    browser.choose("#file", good);

    browser.awaitText(ANSWER, "Văn bản có thật, còn hiệu lực");
    assertThat(browser.text(ANSWER))
        .contains("Đang chờ dấu thời gian", "Ủy ban nhân dân phường Ba Đình", "CHỦ TỊCH")
        .doesNotContain("Hoàng Văn Nam", "Lịch trực");
    assertThat(uploads()).isEqualTo(before);
    assertThat(isHidden("#upload")).isTrue();
    pictures("pending-timestamp");
  }

  @Test
  void aFileReadBlockByBlockHasTheSameHash() {
    browser.evaluate("document.getElementById('main').dataset.atOnce = '0'");

    browser.choose("#file", good);

    browser.awaitText(ANSWER, "Văn bản có thật, còn hiệu lực");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 55, 56, 63, 64, 65, 4194304, 4194305, 8388671})
  void blocksOfAnySizeHashAsTheBrowserItself(int size) throws IOException {
    var bytes = new byte[size];
    for (var at = 0; at < size; at++) {
      bytes[at] = (byte) (at * 31 + at / 251);
    }
    browser.evaluate(
        "document.getElementById('main').dataset.atOnce = '0'; window.fetched = '';"
            + " window.fetch = (address) => { window.fetched = address; return new Promise(() => {}); }");

    browser.choose("#file", kept("khoi-" + size + ".bin", bytes));

    var hash = SigningService.sha256(bytes);
    await().until(() -> browser.evaluate("window.fetched").asString("").contains(hash));
  }

  @Test
  void recalledReplacedAndUnfinishedFilesAreToldSo() {
    browser.choose("#file", recalled);
    browser.awaitText(ANSWER, "Văn bản đã bị thu hồi");
    assertThat(browser.text(ANSWER)).contains("bị thu hồi từ ngày", "Không sử dụng");
    pictures("recalled");

    browser.choose("#file", replaced);
    browser.awaitText(ANSWER, "Văn bản đã được thay thế");
    assertThat(browser.text(ANSWER)).containsPattern("bằng văn bản số \\d+/TTr-UBND");
    pictures("superseded");

    browser.choose("#file", personOnly);
    browser.awaitText(ANSWER, "Chưa phải văn bản đã ban hành");
    assertThat(browser.text(ANSWER)).contains("chưa có chữ ký số của cơ quan");
    pictures("first-layer-only");
  }

  @Test
  void anUnknownFileIsSentOnlyAfterTheButton() throws IOException {
    var damaged = Files.readAllBytes(good);
    damaged[damaged.length / 3] ^= 1;
    var before = uploads();
    browser.choose("#file", kept("bi-sua.pdf", damaged));
    browser.awaitText(ANSWER, "Không có trong sổ đăng ký");
    assertThat(browser.text("#upload")).contains("bi-sua.pdf", "tối đa 20 MB", "không lưu lại");
    assertThat(uploads()).isEqualTo(before);
    pictures("unknown");

    browser.click("#send");

    browser.awaitText("main", "Không hợp lệ");
    assertThat(browser.text("main")).contains("Không có trong sổ đăng ký", "Tệp đã gửi");
    assertThat(uploads()).isEqualTo(before + 1);
    pictures("damaged");
  }

  @Test
  void aFileBeyondTheLimitIsComparedButNotOfferedForUpload() throws IOException {
    var large = folder.resolve("lon.pdf");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(21L * 1024 * 1024);
    }

    browser.choose("#file", large);

    browser.awaitText(ANSWER, "Tệp lớn hơn 20 MB");
    assertThat(isHidden("#upload")).isTrue();
    pictures("too-large");
  }

  @Test
  void thePaperLeadsToItsDocumentAndAnotherFileIsToldApart() {
    browser.visit(page("&ma=" + code.toLowerCase(Locale.ROOT)));
    assertThat(browser.text("main")).contains("Văn bản mang mã " + code, "còn hiệu lực");
    pictures("paper");

    browser.choose("#file", recalled);

    browser.awaitText(ANSWER, "Đây là văn bản khác");
    pictures("another-document");
    assertThat(browser.text(ANSWER)).contains("Văn bản đã bị thu hồi");
    browser.choose("#file", good);
    browser.awaitText(ANSWER, "Tệp này giống từng byte");
    assertThat(browser.text(ANSWER)).doesNotContain("văn bản khác");
  }

  @Test
  void aMistypedCodeIsToldAndCanBeTypedAgain() {
    browser.visit(page("&ma=0000-0000-0000-0000"));

    assertThat(browser.text("main")).contains("Không có văn bản nào mang mã này");
    assertThat(isHidden("#ma")).isFalse();
    pictures("mistyped-code");
  }

  @Test
  void everythingWorksWithoutAScript() {
    browser.scripts(false);
    browser.visit(page("").replace("lang=vi", "lang=en"));

    assertThat(browser.text("#check"))
        .contains("At most 20 MB. The file is sent", "Send and check");
    assertThat(isHidden("#send")).isTrue();
    pictures("no-script");
  }

  @Test
  void theSameDocumentSignedByStrangersIsNotConfirmed() {
    pictures("start");
    browser.choose("#file", stranger);
    browser.awaitText(ANSWER, "Không có trong sổ đăng ký");

    browser.click("#send");

    browser.awaitText("main", "Chữ ký trong tệp");
    assertThat(browser.text("main"))
        .contains("Lớp 1: chữ ký của người có thẩm quyền", "Lớp 2: chữ ký số của cơ quan")
        .contains("Chưa xác nhận được")
        .doesNotContain("Hợp lệ\n");
    pictures("foreign");
  }

  @Test
  void theAnswerCanBePrinted() {
    browser.choose("#file", good);
    browser.awaitText(ANSWER, "Kiểm tra lúc");

    browser.print(true);

    assertThat(isHidden("#file")).isTrue();
    assertThat(isHidden(ANSWER)).isFalse();
    assertThat(isHidden("header a")).isTrue();
    pictures("printed");
  }

  @Test
  void nothingIsWiderThanTheSmallestPhone() {
    browser.screen(320, 640);
    for (var file : List.of(good, recalled, personOnly)) {
      browser.visit(page("&ma=" + code));
      browser.choose("#file", file);
      browser.awaitText(ANSWER, "Kiểm tra lúc");
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(320);
    }
  }

  @Test
  void noForeignScriptOrStyleRuns() {
    browser.evaluate(
        "const bad = document.createElement('script'); bad.textContent = 'window.ran = 1';"
            + " document.body.append(bad);"
            + " const style = document.createElement('style');"
            + " style.textContent = 'h1 { display: none }'; document.body.append(style)");

    assertThat(browser.evaluate("window.ran ?? 0").asInt()).isZero();
    assertThat(isHidden("h1")).isFalse();
  }

  @Test
  void theAnswerIsReadOutAndEveryFieldHasAName() {
    assertThat(
            browser
                .evaluate("document.querySelector('#answer').getAttribute('aria-live')")
                .asString())
        .isEqualTo("polite");
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('input:not([type=hidden])')]"
                        + ".every(field => field.labels.length > 0)")
                .asBoolean())
        .isTrue();
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('svg')].every(it => it.ariaHidden === 'true')")
                .asBoolean())
        .isTrue();
  }

  /** With {@code -Dmotcua.pictures=true}: what is on the screen, to be looked at. */
  private static void pictures(String name) {
    if (Boolean.getBoolean("motcua.pictures")) {
      for (var width : List.of(1280, 390, 320)) {
        browser.screen(width, 800);
        browser.picture(PICTURES.resolve(name + "-" + width + ".png"));
      }
      browser.screen(390, 844);
    }
  }

  private static boolean isHidden(String selector) {
    return browser
        .evaluate(
            "(it => !it || it.checkVisibility() === false)(document.querySelector('"
                + selector
                + "'))")
        .asBoolean();
  }

  /** Files that the server was sent so far, by page or API. */
  private static long uploads() {
    return SigningService.bean(MeterRegistry.class)
        .find("http.server.requests")
        .tag("method", "POST")
        .timers()
        .stream()
        .filter(
            timer -> String.valueOf(timer.getId().getTag("uri")).matches(".*(kiem-tra|verif).*"))
        .mapToLong(Timer::count)
        .sum();
  }

  @AfterAll
  static void leave() {
    if (browser != null) {
      browser.close();
    }
  }
}
