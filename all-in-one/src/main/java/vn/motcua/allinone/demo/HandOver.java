package vn.motcua.allinone.demo;

import java.util.Map;

/** The result reaches the citizen, and she rates the service (chapter 5). */
final class HandOver {

  private final Office office;
  private final DemoState state;
  private final Narrator narrator;
  private final OnlineDossier dossier;

  HandOver(Office office, DemoState state, Narrator narrator, OnlineDossier dossier) {
    this.office = office;
    this.state = state;
    this.narrator = narrator;
    this.dossier = dossier;
  }

  /** Fetches the issued document with code and secret alone. */
  byte[] fetchResult() {
    narrator.chapter("5. Trả kết quả", "5. The result is handed over");
    office.await(
        Actor.DESK,
        office.intake("/api/dossiers/" + dossier.id()),
        "result ready (status 9)",
        view -> view.path("nationalStatus").asInt(0) >= 9);
    var pdf =
        office
            .http()
            .post(
                office.intake("/api/public/result"),
                null,
                Map.of("code", dossier.code(), "secret", state.get("secret")))
            .expectOk("result with code and secret")
            .body();
    narrator.tells(
        Actor.CITIZEN,
        "tải văn bản kết quả bằng mã hồ sơ và mã bí mật (" + pdf.length / 1024 + " KB)",
        "fetches the result with code and secret (" + pdf.length / 1024 + " KB)");
    var report =
        office
            .http()
            .postPdf(office.signing("/api/public/verification"), pdf)
            .expectOk("verification");
    var verdict = report.json().path("status").asString("");
    if (!verdict.equals("VALID")) {
      throw new StepFailed("the issued document is " + verdict + ", not VALID");
    }
    narrator.notes(
        "Kiểm tra công khai: cả hai lớp chữ ký hợp lệ.",
        "Public verification: both layers are valid.");
    return pdf;
  }

  void handOver() {
    if (!dossier.happened("HANDED_OVER")) {
      office
          .post(
              Actor.DESK,
              office.intake("/api/dossiers/" + dossier.id() + "/hand-over"),
              Map.of("method", "ELECTRONIC", "receiverChecked", true))
          .expectOk("hand-over");
    }
    narrator.tells(
        Actor.DESK,
        "trả kết quả (trạng thái 10), gửi liên kết đánh giá",
        "hands the result over (status 10), sends the rating link");
    if (!dossier.happened("RATED")) {
      office
          .http()
          .post(
              office.intake("/api/public/rating"),
              null,
              Map.of(
                  "code",
                  dossier.code(),
                  "secret",
                  state.get("secret"),
                  "scores",
                  Map.of("attitude", 5, "time", 5)))
          .expectOk("rating");
    }
    narrator.tells(Actor.CITIZEN, "đánh giá 5/5", "rates 5 of 5");
  }
}
