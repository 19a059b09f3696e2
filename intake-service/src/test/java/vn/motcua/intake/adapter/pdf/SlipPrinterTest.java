package vn.motcua.intake.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.domain.ADossier.next;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.DueTime;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.intake.application.FormPrinter.Form;
import vn.motcua.intake.application.Organisation.Agency;
import vn.motcua.intake.domain.ADossier;
import vn.motcua.intake.domain.Acceptance;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.BilingualText;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.FeeItem;
import vn.motcua.intake.domain.FeeRules;
import vn.motcua.intake.domain.Promise;
import vn.motcua.intake.domain.Refusal;
import vn.motcua.intake.domain.Supplement;

class SlipPrinterTest {

  private static final Agency DESK =
      new Agency(
          "H26.107",
          "Ủy ban nhân dân phường Ba Đình",
          "People's Committee of Ba Đình Ward",
          "Thành phố Hà Nội",
          "Trung tâm Phục vụ hành chính công phường Ba Đình",
          "Ba Đình",
          "Số 2 phố Trúc Bạch, phường Ba Đình, Hà Nội",
          "024 3734 0000",
          "motcua@badinh.example.vn",
          "07:30–11:30, 13:00–17:00");

  private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
  private final SlipPrinter printer =
      new SlipPrinter(
          new BlockingPdf(1),
          List.of(
              new FormTitle(
                  "01",
                  FROM,
                  "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
                  "Mẫu số 01, Thông tư số 03/2025/TT-VPCP"),
              new FormTitle(
                  "02",
                  FROM,
                  "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
                  "Mẫu số 02, Thông tư số 03/2025/TT-VPCP"),
              new FormTitle(
                  "03",
                  FROM,
                  "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
                  "Mẫu số 03, Thông tư số 03/2025/TT-VPCP")),
          "http://localhost:8081/tra-cuu");

  @Test
  void printsTheReceiptWithThePromiseAndItsReasons() throws IOException {
    String text = text(Form.RECEIPT, accepted());

    assertThat(text)
        .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
        .contains("Số: 07/TTPVHCC")
        .contains("H26.107-261123-0001")
        .contains("Nguyễn Thị Lan")
        .contains("0912 345 678")
        .contains("07/12/2026")
        .contains("Cách tính ngày hẹn trả");
  }

  @Test
  void printsTheSupplementRequestWithEachPaperAndReason() throws IOException {
    var asked =
        new Supplement(
            List.of(new Supplement.Item("GKS", "Bản chụp mờ, không đọc được số định danh.")),
            "Có thể nộp bản chụp kèm bản chính để đối chiếu.",
            ADossier.OFFICER,
            ADossier.NUMBER,
            null);
    Dossier awaiting = next(ADossier.submitted().askSupplement(asked));

    assertThat(text(Form.SUPPLEMENT_REQUEST, awaiting))
        .contains("PHIẾU YÊU CẦU BỔ SUNG")
        .contains("Giấy khai sinh")
        .contains("Bản chụp mờ");
  }

  @Test
  void printsTheRefusalWithItsReasonAndTheMoneyThatIsDueBack() throws IOException {
    assertThat(text(Form.REFUSAL, refused()))
        .contains("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ")
        .contains("không thuộc thẩm quyền")
        .contains("8.000 đồng")
        .contains("được hoàn trả");
  }

  @Test
  void printsTheSameBytesEachTime() {
    Dossier accepted = accepted();

    assertThat(print(Form.RECEIPT, accepted)).isEqualTo(print(Form.RECEIPT, accepted));
  }

  @Test
  void aReceiptDoesNotChangeWhenMoneyComesInLater() {
    var fee =
        new FeeItem(
            "LP", new BilingualText("Lệ phí", "Fee"), null, false, new FeeItem.Settlement.Open());
    Dossier accepted = next(ADossier.submitted(fee).accept(acceptance(), true));
    var later = new Act("p-1001", ADossier.MORNING.plusSeconds(86_400));
    Dossier paid =
        next(
            FeeRules.take(
                accepted, "LP", 5_000, FeeItem.PaymentChannel.CASH, ADossier.NUMBER, later));

    assertThat(print(Form.RECEIPT, paid)).isEqualTo(print(Form.RECEIPT, accepted));
  }

  private static Dossier accepted() {
    var awaiting = next(ADossier.submitted().askSupplement(ADossier.request("GKS")));
    var supplied =
        next(awaiting.supply(List.of(ADossier.paper("GKS")), Map.of(), ADossier.CITIZEN));
    return next(supplied.accept(acceptance(), true));
  }

  private static Acceptance acceptance() {
    Instant received = ADossier.MORNING;
    var due =
        (DueTime.Known)
            WorkingCalendars.shipped().of("H26.107").due(received, new TimeLimit.WorkingDays(10));
    var why =
        due.explanation().steps().stream()
            .map(step -> new BilingualText(step.vi(), step.en()))
            .toList();
    return new Acceptance(
        "p-1001", received, new Promise(received, due.instant(), why), ADossier.NUMBER);
  }

  private static Dossier refused() {
    var paid =
        next(
            FeeRules.take(
                ADossier.submitted(ADossier.fee(8_000L)),
                "LP",
                8_000,
                FeeItem.PaymentChannel.CASH,
                ADossier.NUMBER,
                ADossier.OFFICER));
    var refusal =
        new Refusal(
            "Hồ sơ không thuộc thẩm quyền giải quyết của Ủy ban nhân dân phường Ba Đình: người"
                + " đề nghị cư trú tại phường Long Biên. Đề nghị nộp tại nơi cư trú.",
            "Điều 17 Nghị định số 118/2025/NĐ-CP",
            ADossier.OFFICER,
            ADossier.MORNING.plusSeconds(300));
    var pending = next(((Dossier.Submitted) paid).refuse(refusal, true));
    return next(
        pending.finish(
            ADossier.NUMBER, new Act("intake-service", ADossier.MORNING.plusSeconds(301))));
  }

  private byte[] print(Form form, Dossier dossier) {
    return printer.print(form, dossier, DESK, "Phạm Thu Hà").block();
  }

  private String text(Form form, Dossier dossier) throws IOException {
    byte[] pdf = print(form, dossier);
    Files.write(
        Files.createDirectories(Path.of("target/slips")).resolve(form.number() + ".pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
