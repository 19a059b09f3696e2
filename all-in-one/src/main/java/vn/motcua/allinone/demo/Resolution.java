package vn.motcua.allinone.demo;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The way through the steps to the issuing of the decision (chapters 3 and 4). */
final class Resolution {

  private static final String PIN = "12345678";
  private static final Set<String> AFTER_REVIEW =
      Set.of("APPROVED", "AWAITING_PERSON", "AWAITING_AGENCY", "ISSUED");

  private final Office office;
  private final DemoState state;
  private final Narrator narrator;

  Resolution(Office office, DemoState state, Narrator narrator) {
    this.office = office;
    this.state = state;
    this.narrator = narrator;
  }

  void appraise() {
    narrator.chapter("3. Giải quyết theo quy trình", "3. Through the steps of the procedure");
    step(1, Actor.SPECIALIST);
    narrator.tells(
        Actor.SPECIALIST,
        "nhận và hoàn thành bước thẩm định",
        "claims and completes the appraisal");
    step(2, Actor.REVIEWER);
    narrator.tells(Actor.REVIEWER, "xem xét, đồng ý trình ký", "reviews and passes it on");
    office.await(
        Actor.SPECIALIST,
        office.signing("/api/documents?dossierId=" + dossierId()),
        "draft of the decision",
        page -> !page.path("items").isEmpty());
    narrator.notes(
        "Bước ban hành yêu cầu văn bản đi; bộ phận văn thư nhận bản thảo.",
        "The issuing step asks for the outgoing document; the records office has the draft.");
  }

  void approve() {
    narrator.chapter(
        "4. Ban hành quyết định, ký hai lớp", "4. The decision is issued, signed in two layers");
    var document = document();
    state.put("documentId", document.path("id").asString());
    if (!AFTER_REVIEW.contains(stateOf(document))) {
      review(document, "contentReview", "CONTENT", Actor.REVIEWER);
      review(document, "formatCheck", "FORMAT", Actor.CLERK);
      act("/approval", Actor.CHAIRMAN, Map.of());
    }
    narrator.tells(
        Actor.REVIEWER, "ký nháy nội dung bản thảo", "initials the content of the draft");
    narrator.tells(Actor.CLERK, "kiểm tra thể thức", "checks the format");
    narrator.tells(Actor.CHAIRMAN, "duyệt bản thảo", "approves the draft");
  }

  void sign() {
    if (!Set.of("AWAITING_AGENCY", "ISSUED").contains(stateOf(document()))) {
      var opened = act("/signing", Actor.CHAIRMAN, Map.of());
      var printed = TellingTime.of(opened.path("date").asString());
      narrator.tells(
          Actor.CHAIRMAN,
          "mở phiên ký: số "
              + opened.path("symbol").asString()
              + ", ngày "
              + printed.vi()
              + ", nội dung đã đóng băng",
          "opens the signing: number "
              + opened.path("symbol").asString()
              + ", date "
              + printed.en()
              + ", bytes frozen");
      act(
          "/signing/person",
          Actor.CHAIRMAN,
          Map.of("frozenSha256", opened.path("frozenSha256").asString(), "pin", PIN));
    }
    narrator.tells(Actor.CHAIRMAN, "ký số (lớp 1)", "signs (layer 1)");
    if (!stateOf(document()).equals("ISSUED")) {
      act("/signing/agency", Actor.CLERK, Map.of("pin", PIN));
    }
    var symbol = document().at("/signing/symbol").asString();
    narrator.tells(
        Actor.CLERK,
        "ký số cơ quan (lớp 2); hai lớp đã kiểm tra, phát hành " + symbol,
        "adds the agency's signature (layer 2); both layers verified, issued as " + symbol);
    state.put("symbol", symbol);
  }

  /** Issued at once; what makes it last for years follows by itself. */
  void awaitTimestamp() {
    var lasting =
        office.await(
            Actor.CLERK,
            office.signing("/api/documents/" + state.get("documentId")),
            "timestamp of the document",
            document -> document.at("/timestamp/state").asString("").equals("HELD"));
    var proven = TellingTime.of(lasting.at("/timestamp/provenAt").asString());
    narrator.notes(
        "Đã có dấu thời gian ("
            + proven.vi()
            + ") và dữ liệu kiểm tra lâu dài: PAdES-BASELINE-LTA.",
        "A timestamp (" + proven.en() + ") and long-term data were added: PAdES-BASELINE-LTA.");
  }

  private void review(JsonNode document, String already, String kind, Actor who) {
    if (!document.path("draft").has(already)) {
      act("/review", who, Map.of("kind", kind, "passed", true));
    }
  }

  private JsonNode act(String path, Actor who, Map<String, Object> body) {
    return office
        .post(who, office.signing("/api/documents/" + state.get("documentId") + path), body)
        .expectOk(path)
        .json();
  }

  private JsonNode document() {
    return office
        .await(
            Actor.SPECIALIST,
            office.signing("/api/documents?dossierId=" + dossierId()),
            "document of the dossier",
            page -> !page.path("items").isEmpty())
        .path("items")
        .path(0);
  }

  private static String stateOf(JsonNode document) {
    return document.path("state").asString("");
  }

  private void step(int number, Actor who) {
    var route =
        office.await(
            who,
            office.routing("/api/routes/" + dossierId()),
            "step " + number + " of the route",
            view -> reached(view, number));
    if (!done(route, number)) {
      var path = "/api/routes/" + dossierId() + "/steps/" + number;
      if (!claimed(route, number)) {
        office.post(who, office.routing(path + "/claim")).expectOk("claim of step " + number);
      }
      office
          .post(who, office.routing(path + "/completion"), Map.of("outcome", "PROCEED"))
          .expectOk("completion of step " + number);
    }
  }

  private static boolean reached(JsonNode route, int number) {
    var state = stepState(route, number);
    return !state.isEmpty() && !state.equals("WAITING");
  }

  private static boolean done(JsonNode route, int number) {
    return stepState(route, number).equals("COMPLETED");
  }

  private static boolean claimed(JsonNode route, int number) {
    return stepState(route, number).equals("CLAIMED");
  }

  private static String stepState(JsonNode route, int number) {
    for (var step : route.path("steps")) {
      if (step.path("number").asInt(0) == number) {
        return step.path("state").asString("");
      }
    }
    return "";
  }

  private String dossierId() {
    return state.get("dossierId");
  }
}
