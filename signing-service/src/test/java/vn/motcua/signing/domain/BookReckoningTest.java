package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.domain.BookAccount.Doubled;
import vn.motcua.signing.domain.BookAccount.Fault;
import vn.motcua.signing.domain.BookAccount.Gap;
import vn.motcua.signing.domain.SerialClaim.GivenBack;
import vn.motcua.signing.domain.SerialClaim.Held;
import vn.motcua.signing.domain.SerialClaim.Reserved;
import vn.motcua.signing.domain.SerialClaim.Void;

class BookReckoningTest {
  private static final Book BOOK = ADocument.number().book();

  @Test
  void aBookWhoseSerialsAllEndIsComplete() {
    var account =
        account(
            4,
            new Held(1, "a", true),
            new Void(2, "abandoned", NINE_O_CLOCK),
            new GivenBack(3, "b", VoidedNumber.Reason.REJECTED, NINE_O_CLOCK),
            new Held(4, "c", false));

    assertThat(account.faults(NINE_O_CLOCK)).isEmpty();
    assertThat(account.issued()).isEqualTo(1);
    assertThat(account.onTheWay()).isEqualTo(1);
    assertThat(account.voids()).extracting(Void::reason).containsExactly("abandoned", "REJECTED");
  }

  @Test
  void namesTheSerialsThatNobodyAccountsFor() {
    var account = account(9, new Held(2, "a", true), new Held(6, "b", true));

    assertThat(account.gaps()).containsExactly(new Gap(1, 1), new Gap(3, 5), new Gap(7, 9));
    assertThat(account.faults(NINE_O_CLOCK)).containsExactly(Fault.GAP);
  }

  @Test
  void namesBothDocumentsOfADoubledSerial() {
    var account = account(1, new Held(1, "a", true), new Held(1, "b", false));

    assertThat(account.doubled()).containsExactly(new Doubled(1, List.of("a", "b")));
    assertThat(account.faults(NINE_O_CLOCK)).containsExactly(Fault.DOUBLED);
  }

  @Test
  void aSerialThatADocumentHoldsIsNotVoidAsWell() {
    var account = account(1, new Held(1, "a", true), new Void(1, "abandoned", NINE_O_CLOCK));

    assertThat(account.doubled()).containsExactly(new Doubled(1, List.of("a", "void")));
  }

  @Test
  void aSerialThatOneGaveBackBelongsToNobodyElse() {
    var account =
        account(
            1,
            new GivenBack(1, "a", VoidedNumber.Reason.DAY_PASSED, NINE_O_CLOCK),
            new Held(1, "b", true));

    assertThat(account.doubled()).containsExactly(new Doubled(1, List.of("a", "b")));
  }

  @Test
  void whoGaveASerialBackMeanwhileIsCountedOnceAndWithHisReason() {
    var account =
        account(
            1,
            new Held(1, "a", false),
            new GivenBack(1, "a", VoidedNumber.Reason.REJECTED, NINE_O_CLOCK),
            new Void(1, "REJECTED", NINE_O_CLOCK));

    assertThat(account.faults(NINE_O_CLOCK)).isEmpty();
    assertThat(account.onTheWay()).isZero();
    assertThat(account.voids()).hasSize(1);
  }

  @Test
  void aReservationIsNoGapUntilItIsTooOld() {
    var account = account(1, new Reserved(1, "a@2026-11-23", NINE_O_CLOCK));

    assertThat(account.reserved()).hasSize(1);
    assertThat(account.faults(NINE_O_CLOCK.plus(Duration.ofMinutes(59)))).isEmpty();
    assertThat(account.faults(NINE_O_CLOCK.plus(Duration.ofMinutes(61))))
        .containsExactly(Fault.UNDECIDED_TOO_LONG);
  }

  @Test
  void aNumberTakenWhileTheClaimsWereGatheredIsNeitherGapNorStranger() {
    var reckoning = new BookReckoning(BOOK);
    reckoning.add(new Held(1, "a", true));
    reckoning.add(new Held(2, "b", false));

    assertThat(reckoning.upTo(1, 2).faults(NINE_O_CLOCK)).isEmpty();
    assertThat(reckoning.upTo(1, 1).faults(NINE_O_CLOCK)).containsExactly(Fault.BEYOND_THE_COUNTER);
  }

  private static BookAccount account(long last, SerialClaim... claims) {
    var reckoning = new BookReckoning(BOOK);
    List.of(claims).forEach(reckoning::add);
    return reckoning.upTo(last, last);
  }
}
