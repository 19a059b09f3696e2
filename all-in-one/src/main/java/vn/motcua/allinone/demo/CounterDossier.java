package vn.motcua.allinone.demo;

import java.util.List;
import java.util.Map;

/**
 * A second dossier over the counter, refused at a second look; and a confidential paper (chapter
 * 6).
 */
final class CounterDossier {

  private static final String FEE = "LP-HKD";

  private final Office office;
  private final DemoState state;
  private final Narrator narrator;

  CounterDossier(Office office, DemoState state, Narrator narrator) {
    this.office = office;
    this.state = state;
    this.narrator = narrator;
  }

  void submitAtTheCounter() {
    narrator.chapter(
        "6. Hồ sơ tại quầy, và văn bản mật", "6. Over the counter, and a confidential paper");
    var receipt =
        office
            .http()
            .postParts(
                office.intake("/api/dossiers"),
                office.token(Actor.DESK),
                state.key("counterKey"),
                "dossier",
                submission(),
                List.of(new Http.Part("paper-1", "giay-de-nghi.pdf", Papers.businessRequest())))
            .expectOk("submission at the counter")
            .json();
    state.put("counterDossierId", receipt.path("dossierId").asString());
    state.put("counterCode", receipt.path("code").asString());
    narrator.tells(
        Actor.DESK,
        "nhập hộ hồ sơ đăng ký hộ kinh doanh tại quầy cho ông Trần Văn Bình, mã "
            + state.get("counterCode"),
        "enters a household-business dossier at the counter for Mr Trần Văn Bình, code "
            + state.get("counterCode"));
  }

  void takeFee() {
    var fee = fee();
    if (fee.path("state").asString("").equals("OPEN")) {
      office
          .post(
              Actor.DESK,
              url("/fees/" + FEE + "/payment"),
              Map.of("amount", 100000, "channel", "CASH"))
          .expectOk("fee");
    }
    narrator.tells(
        Actor.DESK,
        "thu lệ phí 100.000 đồng, biên lai " + fee().path("receiptNumber").asString(""),
        "takes the fee of 100,000 đ, receipt " + fee().path("receiptNumber").asString(""));
  }

  void refuse() {
    if (view().path("nationalStatus").asInt(0) != 3 && !view().path("refusal").has("undoUntil")) {
      office
          .post(
              Actor.DESK,
              url("/refusal"),
              Map.of(
                  "reason",
                  "Địa điểm kinh doanh không thuộc địa bàn quản lý; đề nghị nộp tại phường Long Biên.",
                  "confirm",
                  true))
          .expectOk("refusal");
    }
    narrator.tells(
        Actor.DESK,
        "xem lại lần hai, từ chối có lý do (mẫu 03); còn thời gian để rút lại",
        "at a second look refuses it with a reason (form 03); an undo window runs");
    office.await(
        Actor.DESK,
        url(""),
        "refusal final (status 3)",
        view -> view.path("nationalStatus").asInt(0) == 3);
    narrator.notes(
        "Hết thời gian rút lại: từ chối có hiệu lực (trạng thái 3).",
        "The window is over: the refusal is final (status 3).");
  }

  void tryConfidential() {
    if (state.find("stubId").isEmpty()) {
      var refusal =
          office
              .post(
                  Actor.SPECIALIST,
                  office.signing("/api/documents"),
                  Map.of("confidentiality", "MAT", "documentType", "CV"))
              .expectRefusal("confidential document", 422, "document.confidential");
      state.put("stubId", refusal.json().path("stubId").asString());
    }
    narrator.tells(
        Actor.SPECIALIST,
        "thử lập văn bản đi đóng dấu MẬT: bị từ chối trước khi nhận tệp, chỉ lưu dấu vết",
        "tries to start a document marked MẬT: refused before any file is taken, only a trace of"
            + " the refusal stays");
  }

  private tools.jackson.databind.JsonNode view() {
    return office.get(Actor.DESK, url("")).expectOk("view of the counter dossier").json();
  }

  private tools.jackson.databind.JsonNode fee() {
    for (var fee : view().path("fees")) {
      if (fee.path("code").asString("").equals(FEE)) {
        return fee;
      }
    }
    throw new StepFailed("the dossier has no fee " + FEE);
  }

  private String url(String path) {
    return office.intake("/api/dossiers/" + state.get("counterDossierId") + path);
  }

  private static Map<String, Object> submission() {
    return Map.of(
        "procedureCode",
        "1.001612",
        "receivingAgency",
        "H26.107",
        "channel",
        "COUNTER",
        "onBehalfOf",
        Map.of("consent", true),
        "applicant",
        Map.of(
            "fullName", "Trần Văn Bình",
            "identityNumber", "001085006789",
            "address", "Số 8 phố Ngọc Lâm, phường Long Biên, Hà Nội",
            "mobile", "0987654321",
            "email", "binh.tran@example.vn"),
        "form",
        Map.of(
            "businessName", "Tạp hoá Bình An",
            "businessAddress", "Số 8 phố Ngọc Lâm, phường Long Biên, Hà Nội",
            "businessLines", "Bán lẻ tạp hoá"),
        "papers",
        List.of(OnlineDossier.paper("HKD-DN", "paper-1", "giay-de-nghi.pdf")),
        "resultDelivery",
        "DESK",
        "language",
        "vi");
  }
}
