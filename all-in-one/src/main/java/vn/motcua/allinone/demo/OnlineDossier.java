package vn.motcua.allinone.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The citizen's online dossier: submitted, supplemented, accepted (chapters 1 and 2). */
final class OnlineDossier {

  static final String PROCEDURE = "1.001776";
  static final String MISSING_PAPER = "TCXH-KT";

  private final Office office;
  private final DemoState state;
  private final Narrator narrator;

  OnlineDossier(Office office, DemoState state, Narrator narrator) {
    this.office = office;
    this.state = state;
    this.narrator = narrator;
  }

  void submit() {
    narrator.chapter("1. Nộp hồ sơ trực tuyến", "1. Submitted online");
    var first = post();
    var second = post();
    if (!first.path("dossierId").equals(second.path("dossierId"))) {
      throw new StepFailed("the same submission sent twice became two dossiers");
    }
    state.put("dossierId", first.path("dossierId").asString());
    state.put("code", first.path("code").asString());
    state.put("secret", first.path("trackingSecret").asString());
    narrator.tells(
        Actor.CITIZEN,
        "nộp hồ sơ trợ cấp xã hội hằng tháng ("
            + PROCEDURE
            + ") với hai giấy tờ, mã hồ sơ "
            + code(),
        "submits a dossier for the monthly social allowance ("
            + PROCEDURE
            + ") with two papers, code "
            + code());
    narrator.notes(
        "Gửi lại lần hai với cùng Idempotency-Key: vẫn là một hồ sơ; nhận lại mã và mã bí mật tra cứu.",
        "Sent a second time with the same Idempotency-Key: still one dossier; same code and tracking secret.");
  }

  void supplement() {
    narrator.chapter("2. Kiểm tra, bổ sung, tiếp nhận", "2. Checked, supplemented, accepted");
    if (!happened("SUPPLEMENT_ASKED")) {
      office
          .post(
              Actor.DESK,
              office.intake("/api/dossiers/" + id() + "/supplement-request"),
              Map.of(
                  "items",
                  List.of(
                      Map.of(
                          "paperCode",
                          MISSING_PAPER,
                          "reason",
                          "Chưa có giấy xác nhận khuyết tật của người hưởng."))))
          .expectOk("supplement request");
    }
    narrator.tells(
        Actor.DESK,
        "yêu cầu bổ sung một lần, đầy đủ: giấy xác nhận khuyết tật (mẫu 02)",
        "asks once, and for everything: the disability certificate (form 02)");
    if (!happened("SUPPLEMENTED")) {
      office
          .http()
          .postParts(
              office.intake("/api/dossiers/" + id() + "/supplement"),
              office.token(Actor.CITIZEN),
              state.key("supplementKey"),
              "supplement",
              Map.of(
                  "papers",
                  List.of(paper(MISSING_PAPER, "paper-1", "giay-xac-nhan-khuyet-tat.pdf"))),
              List.of(
                  new Http.Part(
                      "paper-1", "giay-xac-nhan-khuyet-tat.pdf", Papers.disabilityCertificate())))
          .expectOk("supplement");
    }
    narrator.tells(Actor.CITIZEN, "bổ sung giấy còn thiếu", "supplies the missing paper");
  }

  void accept() {
    if (!happened("ACCEPTED")) {
      office
          .post(
              Actor.DESK,
              office.intake("/api/dossiers/" + id() + "/acceptance"),
              Map.of("identityChecked", true))
          .expectOk("acceptance");
    }
    var tracking = tracking();
    var promised = TellingTime.of(tracking.path("promisedAt").asString());
    narrator.tells(
        Actor.DESK,
        "tiếp nhận hồ sơ (mẫu 01), hẹn trả kết quả " + promised.vi(),
        "accepts the dossier (form 01), result promised for " + promised.en());
    for (var line : tracking.path("explanation")) {
      narrator.notes("· " + line.asString(), "· " + line.asString());
    }
  }

  JsonNode tracking() {
    return office
        .http()
        .post(
            office.intake("/api/public/tracking"),
            null,
            Map.of("code", code(), "secret", state.get("secret")))
        .expectOk("tracking")
        .json();
  }

  /** Whether this stands in the dossier's history already. */
  boolean happened(String what) {
    return Histories.holds(
        office
            .get(Actor.DESK, office.intake("/api/dossiers/" + id()))
            .expectOk("view of the dossier")
            .json(),
        what);
  }

  String id() {
    return state.get("dossierId");
  }

  String code() {
    return state.get("code");
  }

  private JsonNode post() {
    return office
        .http()
        .postParts(
            office.intake("/api/dossiers"),
            office.token(Actor.CITIZEN),
            state.key("submissionKey"),
            "dossier",
            submission(),
            List.of(
                new Http.Part("paper-1", "to-khai.pdf", Papers.declaration()),
                new Http.Part("paper-2", "can-cuoc.pdf", Papers.identityCard())))
        .expectOk("submission")
        .json();
  }

  private static Map<String, Object> submission() {
    return Map.of(
        "procedureCode",
        PROCEDURE,
        "receivingAgency",
        "H26.107",
        "applicant",
        Map.of(
            "fullName", "Nguyễn Thị Lan",
            "identityNumber", "001190012345",
            "dateOfBirth", "1990-05-14",
            "address", "Số 12 ngõ 34 phố Đội Cấn, phường Ba Đình, Hà Nội",
            "mobile", "0912345678",
            "email", "lan.nguyen@example.vn"),
        "form",
        Map.of(
            "beneficiaryName", "Nguyễn Thị Lan",
            "beneficiaryBirthDate", "14/05/1990",
            "beneficiaryGroup", "Người khuyết tật nặng",
            "disabilityLevel", "Nặng"),
        "papers",
        List.of(
            paper("TCXH-TK", "paper-1", "to-khai.pdf"),
            paper("TCXH-NT", "paper-2", "can-cuoc.pdf")),
        "resultDelivery",
        "ELECTRONIC",
        "language",
        "vi");
  }

  static Map<String, Object> paper(String code, String part, String fileName) {
    return Map.of("paperCode", code, "part", part, "fileName", fileName);
  }
}
