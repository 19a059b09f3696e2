package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.NEXT_DAY;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.Dispatch;
import vn.motcua.signing.domain.Dispatch.Answer.Acknowledged;
import vn.motcua.signing.domain.Dispatch.Answer.Returned;
import vn.motcua.signing.domain.Standing;
import vn.motcua.signing.domain.Urgency;
import vn.motcua.signing.domain.VoidedNumber;

/** Columns 8 to 10 of the register: when it left, who took it, what became of it. */
class RegisterWordsTest {
  private static final Standing HOLDS = new Standing.InForce();

  @Test
  void aDocumentForNoAgencyLeftWhenItWasIssued() {
    var cells = RegisterWords.cells(issued(RegisterSequel.before(Urgency.NORMAL)));

    assertThat(cells.subList(7, 10)).containsExactly("23/11/2026", "", "");
  }

  @Test
  void aDocumentForAgenciesHasNotLeftBeforeItIsDispatched() {
    var sequel =
        new RegisterSequel(Urgency.EXPRESS, List.of("H26.170"), List.of(), List.of(), HOLDS);

    var cells = RegisterWords.cells(issued(sequel));

    assertThat(cells.subList(7, 10)).containsExactly("", "", "Hỏa tốc");
  }

  @Test
  void eachDayOfDispatchEachReceiptAndEachReturnIsSaid() {
    var taken =
        new Dispatch("H26.170", "p-1006", NINE_O_CLOCK, new Acknowledged("p-2006", NEXT_DAY));
    var back =
        new Dispatch("H26.171", "p-1006", NEXT_DAY, new Returned("p-2106", "Sai nơi.", NEXT_DAY));
    var sequel =
        new RegisterSequel(
            Urgency.URGENT, List.of(), List.of(back, taken), List.of("12/UBND-VP"), HOLDS);

    var cells = RegisterWords.cells(issued(sequel));

    assertThat(cells.subList(7, 10))
        .containsExactly(
            "23/11/2026, 24/11/2026",
            "H26.170 24/11/2026",
            "Khẩn; H26.171 trả lại; Đính chính: 12/UBND-VP");
  }

  @Test
  void aRecalledDocumentSaysSo() {
    var recalled = new Standing.Recalled("p-1005", "Sai đối tượng.", NEXT_DAY);
    var sequel = new RegisterSequel(Urgency.NORMAL, List.of(), List.of(), List.of(), recalled);

    assertThat(RegisterWords.note(issued(sequel))).isEqualTo("Đã thu hồi ngày 24/11/2026");
  }

  @ParameterizedTest
  @EnumSource(VoidedNumber.Reason.class)
  void everyReasonOfAVoidNumberIsSaidInWords(VoidedNumber.Reason reason) {
    assertThat(RegisterWords.reason(reason.name())).isNotEqualTo(reason.name());
  }

  private static RegisterEntry issued(RegisterSequel sequel) {
    return new RegisterEntry(
        ADocument.number(), "doc-1", "Lịch trực", "Nam", List.of(), NINE_O_CLOCK, null, sequel);
  }
}
