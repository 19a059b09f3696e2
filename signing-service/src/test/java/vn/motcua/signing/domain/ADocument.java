package vn.motcua.signing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A decision of a ward at each stop of its way, reached by the legal transitions only. */
public final class ADocument {
  public static final String AGENCY = "H26.107";
  public static final String SPECIALIST = "p-1002";
  public static final String REVIEWER = "p-1004";
  public static final String CHAIRMAN = "p-1005";
  public static final String CLERK = "p-1006";

  /** A Monday, 09:00 in Vietnam. */
  public static final Instant NINE_O_CLOCK = Instant.parse("2026-11-23T02:00:00Z");

  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  public static final Instant NEXT_DAY = NINE_O_CLOCK.plusSeconds(24 * 3600);
  public static final String FROZEN = "f".repeat(64);
  public static final String REVISION_1 = "1".repeat(64);

  private ADocument() {}

  public static DraftText words() {
    return new DraftText(
        "quyet-dinh-tro-cap-xa-hoi/v1",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG BA ĐÌNH",
        "Về việc hưởng trợ cấp xã hội hằng tháng",
        List.of(),
        List.of(new Paragraph(Paragraph.Kind.TEXT, "Điều 1.", "Trợ cấp.")),
        List.of("Như Điều 3;", "Lưu: VT, VHXH."));
  }

  public static Docket docket() {
    var source = new Source.Requested("d-1", "H26.107-261123-0001", "1.001776", 1, "route-1");
    return new Docket(
        new DocumentId("doc-1"), AGENCY, DocumentType.QD, source, "routing-service", NINE_O_CLOCK);
  }

  public static Authority chairman() {
    return new Authority(
        CHAIRMAN,
        "Hoàng Văn Nam",
        AGENCY,
        "TM",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        LocalDate.of(2025, 7, 1),
        LocalDate.of(2030, 6, 30));
  }

  public static DocumentNumber number() {
    return new DocumentNumber(new Book(AGENCY, 2026, DocumentType.QD), 5, "QĐ-UBND", MONDAY);
  }

  public static Drafted drafted() {
    return next(OutgoingDocument.draft(docket(), words()));
  }

  public static Drafted reviewed() {
    var content =
        next(drafted().review(ReviewKind.CONTENT, new Finding(true, REVIEWER, "", NINE_O_CLOCK)));
    return next(content.review(ReviewKind.FORMAT, new Finding(true, CLERK, "", NINE_O_CLOCK)));
  }

  public static Approved approved() {
    return next(reviewed().approve(chairman(), NINE_O_CLOCK));
  }

  public static Signing signing() {
    return new Signing(
        chairman(), number(), new StoredRevision("file-0", FROZEN, 10_000), 1, NINE_O_CLOCK);
  }

  public static AwaitingPerson awaitingPerson() {
    return next(approved().openSigning(signing()));
  }

  public static SignatureLayer.Personal personalLayer(Instant at) {
    return new SignatureLayer.Personal(
        CHAIRMAN, FROZEN, new StoredRevision("file-1", REVISION_1, 20_000), "a".repeat(64), at);
  }

  public static AwaitingAgency awaitingAgency() {
    return next(awaitingPerson().sign(personalLayer(NINE_O_CLOCK)));
  }

  public static SignatureLayer.OfAgency agencyLayer(Instant at) {
    return new SignatureLayer.OfAgency(
        CLERK,
        REVISION_1,
        new StoredRevision("file-2", "2".repeat(64), 30_000),
        "b".repeat(64),
        at);
  }

  public static Sealed sealed() {
    return next(awaitingAgency().seal(agencyLayer(NINE_O_CLOCK), (agency, day) -> day.plusDays(1)));
  }

  public static Issued issued() {
    return next(sealed().issue(new Verification(List.of()), NINE_O_CLOCK));
  }

  /** Another issued document of the ward, started by hand, with what was planned for it. */
  public static Issued issued(String id, DocumentType type, Handling handling) {
    var docket =
        new Docket(new DocumentId(id), AGENCY, type, new Source.ByHand(), SPECIALIST, NINE_O_CLOCK);
    var content = new Finding(true, REVIEWER, "", NINE_O_CLOCK);
    var format = new Finding(true, CLERK, "", NINE_O_CLOCK);
    var number = new DocumentNumber(new Book(AGENCY, 2026, type), 7, "X-UBND", MONDAY);
    var frozen = new StoredRevision("file-0", FROZEN, 10_000);
    return next(
        OutgoingDocument.draft(docket, words(), handling)
            .then(draft -> draft.review(ReviewKind.CONTENT, content))
            .then(draft -> draft.review(ReviewKind.FORMAT, format))
            .then(draft -> draft.approve(chairman(), NINE_O_CLOCK))
            .then(approved ->
                approved.openSigning(new Signing(chairman(), number, frozen, 1, NINE_O_CLOCK)))
            .then(waiting -> waiting.sign(personalLayer(NINE_O_CLOCK)))
            .then(signed -> signed.seal(agencyLayer(NINE_O_CLOCK), (a, day) -> day.plusDays(1)))
            .then(sealed -> sealed.issue(new Verification(List.of()), NINE_O_CLOCK)));
  }

  /** An issued document whose final file has that hash. */
  public static Issued issuedAs(String id, DocumentType type, String sha256) {
    var it = issued(id, type, Handling.plain());
    var seal =
        new SignatureLayer.OfAgency(
            CLERK,
            REVISION_1,
            new StoredRevision("file-2", sha256, 30_000),
            it.seal().certificateSha256(),
            it.at());
    return new Issued(
        it.docket(),
        it.manuscript(),
        it.approval(),
        it.voided(),
        it.signing(),
        it.personal(),
        seal,
        it.at(),
        it.after());
  }

  /** Sent to these agencies, with that urgency. */
  public static Handling sentTo(Urgency urgency, String... agencies) {
    return new Handling(urgency, List.of(agencies), false, List.of());
  }

  /** The facts a decision tells. */
  public static List<DocumentFact> facts(Decision<?> decision) {
    return switch (decision) {
      case Decision.Accepted<?>(var _, var facts) -> facts;
      case Decision.Refused<?>(var why) -> throw new AssertionError("refused: " + why);
    };
  }

  public static <S> S next(Decision<S> decision) {
    return switch (decision) {
      case Decision.Accepted<S>(S state, var _) -> state;
      case Decision.Refused<S>(var why) -> throw new AssertionError("refused: " + why);
    };
  }

  public static Refusal refusal(Decision<?> decision) {
    return switch (decision) {
      case Decision.Accepted<?>(var state, var _) -> throw new AssertionError("accepted: " + state);
      case Decision.Refused<?>(var why) -> why;
    };
  }
}
