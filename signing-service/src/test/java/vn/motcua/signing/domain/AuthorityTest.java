package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.AGENCY;
import static vn.motcua.signing.domain.ADocument.CHAIRMAN;
import static vn.motcua.signing.domain.ADocument.MONDAY;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;
import static vn.motcua.signing.domain.ADocument.facts;
import static vn.motcua.signing.domain.ADocument.next;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthorityTest {
  private static final String DEPUTY = "p-1009";
  private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

  @Test
  void whatStandsOverTheSignatureFollowsTheCapacity() {
    assertThat(over("TM", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
        .containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    assertThat(over("Q", "", "GIÁM ĐỐC")).containsExactly("Q. GIÁM ĐỐC");
    assertThat(over("KT.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
        .containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    assertThat(over("TL", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"))
        .containsExactly("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
    assertThat(over("TUQ", "GIÁM ĐỐC", "TRƯỞNG PHÒNG"))
        .containsExactly("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG");
    assertThat(over("", "", "GIÁM ĐỐC")).containsExactly("GIÁM ĐỐC");
  }

  @Test
  void whoSignsForAnotherWithoutTheLineThatSaysSoIsRefused() {
    var silent = authority(Capacity.KT, "", YEAR_END, null);

    assertThat(silent.hindrance(ADocument.docket(), MONDAY)).contains(Refusal.CAPACITY_UNCLEAR);
  }

  @Test
  void anAuthorisationIsWrittenAndDatedAndFromWhoMaySign() {
    assertThat(hindrance(null)).isEqualTo(Refusal.AUTHORISATION_NOT_PROVEN);
    assertThat(hindrance(mandate("", MONDAY, Capacity.TM)))
        .isEqualTo(Refusal.AUTHORISATION_NOT_PROVEN);
    assertThat(hindrance(mandate("12/GUQ-UBND", MONDAY.plusDays(1), Capacity.TM)))
        .isEqualTo(Refusal.AUTHORISATION_NOT_PROVEN);
    assertThat(hindrance(mandate("12/GUQ-UBND", MONDAY, null)))
        .isEqualTo(Refusal.AUTHORISATION_NOT_PROVEN);
  }

  @Test
  void anAuthorisationIsLimitedInTimeAndContent() {
    var forEver = authority(Capacity.TUQ, "CHỦ TỊCH", null, mandate("QD"));
    var forAll = authority(Capacity.TUQ, "CHỦ TỊCH", YEAR_END, mandate());

    assertThat(forEver.hindrance(ADocument.docket(), MONDAY))
        .contains(Refusal.AUTHORISATION_UNLIMITED);
    assertThat(forAll.hindrance(ADocument.docket(), MONDAY))
        .contains(Refusal.AUTHORISATION_UNLIMITED);
  }

  @Test
  void anAuthorisationIsNotPassedOn() {
    assertThat(hindrance(mandate("12/GUQ-UBND", MONDAY, Capacity.TUQ)))
        .isEqualTo(Refusal.AUTHORISATION_PASSED_ON);
  }

  @Test
  void anAuthorisationCoversOnlyTheTypesItNames() {
    var notices = authority(Capacity.TUQ, "CHỦ TỊCH", YEAR_END, mandate("TB"));
    var decisions = authority(Capacity.TUQ, "CHỦ TỊCH", YEAR_END, mandate("QD"));

    assertThat(notices.hindrance(ADocument.docket(), MONDAY))
        .contains(Refusal.AUTHORISATION_TOO_NARROW);
    assertThat(decisions.hindrance(ADocument.docket(), MONDAY)).isEmpty();
    assertThat(decisions.hindrance(ADocument.docket(), YEAR_END.plusDays(1)))
        .contains(Refusal.AUTHORITY_EXPIRED);
  }

  @Test
  void whoSignsInAnothersPlaceIsRecordedWithHim() {
    var deputy =
        authority(
            Capacity.KT,
            "CHỦ TỊCH",
            YEAR_END,
            new Mandate(Mandate.Ground.ABSENCE, CHAIRMAN, Capacity.TM, "", null, List.of()));

    var answer = ADocument.reviewed().approve(deputy, NINE_O_CLOCK);

    assertThat(next(answer).approval()).isEqualTo(new Approval(DEPUTY, 1, NINE_O_CLOCK, CHAIRMAN));
    assertThat(facts(answer))
        .containsExactly(new DocumentFact.WasApproved(ADocument.docket(), deputy, NINE_O_CLOCK));
  }

  private static List<String> over(String mark, String line, String title) {
    return new Authority(DEPUTY, "Khác", AGENCY, mark, line, title, null, null).standsOver();
  }

  private static Refusal hindrance(@Nullable Mandate mandate) {
    return authority(Capacity.TUQ, "CHỦ TỊCH", YEAR_END, mandate)
        .hindrance(ADocument.docket(), MONDAY)
        .orElseThrow();
  }

  private static Authority authority(
      Capacity capacity, String line, @Nullable LocalDate until, @Nullable Mandate mandate) {
    return new Authority(
        DEPUTY, "Khác", AGENCY, capacity, line, "PHÓ CHỦ TỊCH", null, until, mandate);
  }

  private static Mandate mandate(String... types) {
    return new Mandate(
        Mandate.Ground.AUTHORISATION, CHAIRMAN, Capacity.TM, "12/GUQ-UBND", MONDAY, List.of(types));
  }

  private static Mandate mandate(String instrument, LocalDate date, @Nullable Capacity principal) {
    return new Mandate(
        Mandate.Ground.AUTHORISATION, CHAIRMAN, principal, instrument, date, List.of("QD"));
  }
}
