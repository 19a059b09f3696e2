package vn.motcua.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Dossiers to test with: fictional people, the monthly social allowance. */
public final class ADossier {

  public static final Instant MORNING = Instant.parse("2026-11-23T01:30:00Z");
  public static final Act OFFICER = new Act("p-1001", MORNING);
  public static final Act CITIZEN = new Act("c-0001", MORNING);
  public static final FormNumber NUMBER = new FormNumber(2026, 7, "TTPVHCC");

  private ADossier() {}

  public static Procedure procedure() {
    return new Procedure(
        "1.001776",
        1,
        null,
        new BilingualText("Trợ cấp xã hội hàng tháng", "Monthly social allowance"),
        new BilingualText("10 ngày làm việc", "10 working days"),
        List.of(
            new Procedure.PaperRule("TK", new BilingualText("Tờ khai", "Declaration"), true, false),
            new Procedure.PaperRule(
                "GKS", new BilingualText("Giấy khai sinh", "Birth certificate"), false, true)));
  }

  public static Applicant applicant() {
    return new Applicant(
        "Nguyễn Thị Lan",
        "001190012345",
        LocalDate.of(1990, 5, 17),
        "Số 5 phố Đội Cấn, phường Ba Đình, Hà Nội",
        "+84912345678",
        "lan@example.vn");
  }

  public static FeeItem fee(Long amount) {
    return new FeeItem(
        "LP", new BilingualText("Lệ phí", "Fee"), amount, true, new FeeItem.Settlement.Open());
  }

  public static Folder folder(FeeItem... fees) {
    return new Folder(
        "d-1",
        "H26.107-261123-0001",
        new TrackingSecret("ABCDEFGH23456789"),
        procedure(),
        new Agencies("H26.107", "H26.170"),
        new Submission(
            Channel.ONLINE,
            "c-0001",
            "c-0001",
            true,
            ResultDelivery.ELECTRONIC,
            Language.VI,
            MORNING,
            "hash"),
        applicant(),
        Map.of("group", "Người cao tuổi"),
        List.of(paper("TK")),
        List.of(fees),
        null,
        Versions.FIRST,
        List.of());
  }

  public static Paper paper(String code) {
    return new Paper(
        "paper-" + code,
        code,
        new BilingualText(code, code),
        1,
        MORNING,
        new Paper.PaperFile("f-" + code, code + ".pdf", "application/pdf", 1000, "00"));
  }

  public static Dossier.Submitted submitted(FeeItem... fees) {
    return Dossier.Submitted.open(folder(fees), CITIZEN).next();
  }

  public static Supplement request(String... papers) {
    var items =
        List.of(papers).stream().map(p -> new Supplement.Item(p, "Thiếu bản chính")).toList();
    return new Supplement(items, "", OFFICER, NUMBER, null);
  }

  public static Promise promise() {
    return new Promise(MORNING, MORNING.plusSeconds(14 * 86_400), List.of());
  }

  public static Acceptance acceptance() {
    return new Acceptance("p-1001", MORNING, promise(), NUMBER);
  }

  public static Dossier.Accepted accepted() {
    return next(submitted().accept(acceptance(), true));
  }

  public static Dossier.InProcess inProcess() {
    return next(accepted().begin("H26.107", OFFICER));
  }

  public static Dossier.HandedOver handedOver() {
    var ready = next(inProcess().finish("doc-1", OFFICER, java.time.ZoneOffset.ofHours(7)));
    return next(ready.handOver(new HandOver(ResultDelivery.DESK, "", OFFICER), true));
  }

  public static <D extends Dossier> D next(Decision<D> decision) {
    return decision.fold(
        Decision.Made::next,
        objection -> {
          throw new AssertionError("declined: " + objection);
        });
  }

  public static List<DossierEvent> events(Decision<?> decision) {
    return switch (decision) {
      case Decision.Made<?> made -> made.events();
      case Decision.Declined<?>(var objection) ->
          throw new AssertionError("declined: " + objection);
    };
  }

  public static Objection.Kind objection(Decision<?> decision) {
    return switch (decision) {
      case Decision.Made<?> made -> throw new AssertionError("made: " + made.next().status());
      case Decision.Declined<?>(var objection) -> objection.kind();
    };
  }
}
