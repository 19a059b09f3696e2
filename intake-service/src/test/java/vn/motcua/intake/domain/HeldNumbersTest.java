package vn.motcua.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.domain.ADossier.next;

import org.junit.jupiter.api.Test;

class HeldNumbersTest {

  @Test
  void findsTheNumberOfEachSlipThatStands() {
    var awaiting = next(ADossier.submitted().askSupplement(ADossier.request("GKS")));

    assertThat(HeldNumbers.of(ADossier.accepted(), "01")).contains(ADossier.NUMBER);
    assertThat(HeldNumbers.of(awaiting, "02")).contains(ADossier.NUMBER);
    assertThat(HeldNumbers.of(awaiting, "01")).isEmpty();
    assertThat(HeldNumbers.of(awaiting, "03")).isEmpty();
  }

  @Test
  void findsTheReceiptOfAFeeAlsoWhenItIsDueBack() {
    var open = ADossier.submitted(ADossier.fee(8_000L));
    var paid =
        next(
            FeeRules.take(
                open,
                "LP",
                8_000,
                FeeItem.PaymentChannel.TRANSFER,
                ADossier.NUMBER,
                ADossier.OFFICER));
    var withdrawn = next(((Dossier.Submitted) paid).withdraw(ADossier.CITIZEN));

    assertThat(HeldNumbers.of(open, "fee-LP")).isEmpty();
    assertThat(HeldNumbers.of(paid, "fee-LP")).contains(ADossier.NUMBER);
    assertThat(HeldNumbers.of(withdrawn, "fee-LP")).contains(ADossier.NUMBER);
  }
}
