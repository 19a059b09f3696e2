package vn.motcua.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.domain.ADossier.CITIZEN;
import static vn.motcua.intake.domain.ADossier.MORNING;
import static vn.motcua.intake.domain.ADossier.NUMBER;
import static vn.motcua.intake.domain.ADossier.OFFICER;
import static vn.motcua.intake.domain.ADossier.events;
import static vn.motcua.intake.domain.ADossier.next;
import static vn.motcua.intake.domain.ADossier.objection;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DossierTest {

  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

  @Test
  void beginsAsNewlyRegistered() {
    var opened = Dossier.Submitted.open(ADossier.folder(), CITIZEN);

    assertThat(opened.next().status().code()).isEqualTo(1);
    assertThat(opened.events())
        .containsExactly(new DossierEvent.Submitted(NationalStatus.NEWLY_REGISTERED, MORNING));
  }

  @Test
  void asksForASupplementOnceAndForEverything() {
    var asked = ADossier.submitted().askSupplement(ADossier.request("GKS"));

    assertThat(next(asked).status().code()).isEqualTo(5);
    assertThat(events(asked))
        .containsExactly(
            new DossierEvent.SupplementRequested(
                NationalStatus.SUPPLEMENT_REQUIRED, MORNING, true, List.of("GKS")));
  }

  @Test
  void refusesASecondSupplementRequestAtTheGuidanceStage() {
    var awaiting = next(ADossier.submitted().askSupplement(ADossier.request("GKS")));
    var supplied = next(awaiting.supply(List.of(ADossier.paper("GKS")), Map.of(), CITIZEN));

    assertThat(objection(supplied.askSupplement(ADossier.request("TK"))))
        .isEqualTo(Objection.Kind.SUPPLEMENT_ASKED_BEFORE);
  }

  @Test
  void asksOnlyForPapersThatTheProcedureLists() {
    assertThat(objection(ADossier.submitted().askSupplement(ADossier.request("SODO"))))
        .isEqualTo(Objection.Kind.PAPER_NOT_LISTED);
  }

  @Test
  void takesASupplementOnlyWhenEveryAskedPaperIsThere() {
    var awaiting = next(ADossier.submitted().askSupplement(ADossier.request("GKS", "TK")));

    var half = awaiting.supply(List.of(ADossier.paper("GKS")), Map.of(), CITIZEN);

    assertThat(objection(half)).isEqualTo(Objection.Kind.PAPERS_MISSING);
  }

  @Test
  void keepsOldPapersAndRaisesTheContentVersionWhenPapersAreSupplied() {
    var awaiting = next(ADossier.submitted().askSupplement(ADossier.request("GKS")));

    var supplied = next(awaiting.supply(List.of(ADossier.paper("GKS")), Map.of("a", "b"), CITIZEN));

    assertThat(supplied.status().code()).isEqualTo(1);
    assertThat(supplied.folder().papers()).hasSize(2);
    assertThat(supplied.folder().versions()).isEqualTo(new Versions(2, 1));
    assertThat(supplied.folder().form()).containsEntry("a", "b").containsKey("group");
  }

  @Test
  void acceptsOnlyWhenTheIdentityWasChecked() {
    assertThat(objection(ADossier.submitted().accept(ADossier.acceptance(), false)))
        .isEqualTo(Objection.Kind.IDENTITY_NOT_CHECKED);
  }

  @Test
  void acceptanceWaitsForAFeeThatIsDueAtIntake() {
    var dossier = ADossier.submitted(ADossier.fee(8_000L));

    assertThat(objection(dossier.accept(ADossier.acceptance(), true)))
        .isEqualTo(Objection.Kind.FEES_OPEN);
  }

  @Test
  void aFeeOfZeroBlocksNothing() {
    var dossier = ADossier.submitted(ADossier.fee(0L));

    assertThat(next(dossier.accept(ADossier.acceptance(), true)).status().code()).isEqualTo(2);
  }

  @Test
  void aRefusalIsConfirmedAndStaysUnheardUntilItsWindowIsOver() {
    var refusal = new Refusal("Sai thẩm quyền", "", OFFICER, MORNING.plusSeconds(300));

    var begun = ADossier.submitted().refuse(refusal, true);

    assertThat(objection(ADossier.submitted().refuse(refusal, false)))
        .isEqualTo(Objection.Kind.REFUSAL_NOT_CONFIRMED);
    assertThat(next(begun).status().code()).isEqualTo(1);
    assertThat(events(begun)).isEmpty();
    assertThat(objection(next(begun).finish(NUMBER, OFFICER)))
        .isEqualTo(Objection.Kind.REFUSAL_WINDOW_OPEN);
  }

  @Test
  void aRefusalMayBeUndoneInItsWindowOnly() {
    var pending = pending();

    assertThat(next(pending.undo(OFFICER)).status().code()).isEqualTo(1);
    assertThat(objection(pending.undo(later(300)))).isEqualTo(Objection.Kind.REFUSAL_WINDOW_OVER);
  }

  @Test
  void aFinalRefusalIsStatusThreeAndMakesTakenFeesDueBack() {
    var paid =
        next(
            FeeRules.take(
                ADossier.submitted(ADossier.fee(8_000L)),
                "LP",
                8_000,
                FeeItem.PaymentChannel.CASH,
                NUMBER,
                OFFICER));
    var refusal = new Refusal("Sai thẩm quyền", "", OFFICER, MORNING.plusSeconds(300));
    var pending = next(((Dossier.Submitted) paid).refuse(refusal, true));

    var refused = next(pending.finish(NUMBER, later(400)));

    assertThat(refused.status().code()).isEqualTo(3);
    assertThat(refused.refusal().dueAt()).isEqualTo(MORNING.plusSeconds(300));
    assertThat(refused.refusal().firedAt()).isEqualTo(MORNING.plusSeconds(400));
    assertThat(refused.folder().fee("LP").orElseThrow().settlement())
        .isInstanceOf(FeeItem.Settlement.RefundDue.class);
  }

  @Test
  void theCitizenMayWithdrawWhileARefusalIsPending() {
    assertThat(next(pending().withdraw(CITIZEN)).status().code()).isEqualTo(7);
  }

  @Test
  void passesTheStatusesOfTheNationalListInOrder() {
    var inProcess = ADossier.inProcess();

    var ready = next(inProcess.finish("doc-1", OFFICER, VIETNAM));

    assertThat(inProcess.status().code()).isEqualTo(4);
    assertThat(ready.status().code()).isEqualTo(9);
    assertThat(ready.result().timeliness()).isEqualTo(Timeliness.EARLY);
  }

  @Test
  void aResultOnThePromisedDayIsOnTimeAndTheDayAfterLate() {
    var promised = ADossier.promise().promisedAt();

    assertThat(Timeliness.of(promised.plus(Duration.ofHours(2)), promised, VIETNAM))
        .isEqualTo(Timeliness.ON_TIME);
    assertThat(Timeliness.of(promised.plus(Duration.ofHours(20)), promised, VIETNAM))
        .isEqualTo(Timeliness.LATE);
  }

  @Test
  void restsWithTheStatusThatSaysWhyAndKeepsTheFirstPromiseWhenItGoesOn() {
    for (var kind : SuspensionKind.values()) {
      var resting = next(ADossier.inProcess().suspend(new Suspension(kind, "Chờ", OFFICER)));
      assertThat(resting.status()).isEqualTo(kind.status());

      var later = new Promise(MORNING, MORNING.plusSeconds(20 * 86_400), List.of());
      var resumed = next(resting.resume(later, OFFICER));

      assertThat(resumed.status().code()).isEqualTo(4);
      assertThat(resumed.handling().promises()).containsExactly(ADossier.promise(), later);
      assertThat(resumed.handling().pauses()).hasSize(1);
    }
  }

  @Test
  void handsOverOnlyToSomeoneWhoWasChecked() {
    var ready = next(ADossier.inProcess().finish("doc-1", OFFICER, VIETNAM));
    var handOver = new HandOver(ResultDelivery.DESK, "", OFFICER);

    assertThat(objection(ready.handOver(handOver, false)))
        .isEqualTo(Objection.Kind.RECEIVER_NOT_CHECKED);
    assertThat(next(ready.handOver(handOver, true)).status().code()).isEqualTo(10);
  }

  @Test
  void isRatedOnceWithMarksFromOneToFive() {
    var handedOver = ADossier.handedOver();
    var rated = next(handedOver.rate(Map.of("attitude", 5), CITIZEN));

    assertThat(objection(rated.rate(Map.of("attitude", 1), CITIZEN)))
        .isEqualTo(Objection.Kind.RATED_BEFORE);
    assertThat(objection(handedOver.rate(Map.of("attitude", 6), CITIZEN)))
        .isEqualTo(Objection.Kind.SCORES_INVALID);
    assertThat(objection(handedOver.rate(Map.of("weather", 3), CITIZEN)))
        .isEqualTo(Objection.Kind.SCORES_INVALID);
  }

  @Test
  void aFeeIsSettledOnceAndWithItsFixedAmount() {
    var dossier = ADossier.submitted(ADossier.fee(8_000L));
    var waived = next(FeeRules.waive(dossier, "LP", "Hộ nghèo", OFFICER));

    assertThat(objection(FeeRules.waive(waived, "LP", "Hộ nghèo", OFFICER)))
        .isEqualTo(Objection.Kind.FEE_SETTLED_BEFORE);
    assertThat(
            objection(
                FeeRules.take(dossier, "LP", 9_000, FeeItem.PaymentChannel.CASH, NUMBER, OFFICER)))
        .isEqualTo(Objection.Kind.FEE_AMOUNT_WRONG);
    assertThat(objection(FeeRules.waive(dossier, "XX", "Hộ nghèo", OFFICER)))
        .isEqualTo(Objection.Kind.FEE_UNKNOWN);
  }

  @Test
  void theReceivingAgencyActsTheCompetentReadsAndOthersKnowNothing() {
    var folder = ADossier.folder();
    var receiving = new Actor("p-1001", "H26.107", true);
    var competent = new Actor("p-2001", "H26.170", true);
    var stranger = new Actor("p-3001", "H29.101", true);

    assertThat(receiving.mayActAtIntake(folder)).isTrue();
    assertThat(competent.mayRead(folder)).isTrue();
    assertThat(competent.mayActAtIntake(folder)).isFalse();
    assertThat(stranger.mayRead(folder)).isFalse();
    assertThat(new Actor("c-0001", null, false).mayRead(folder)).isTrue();
    assertThat(new Actor("c-0002", null, false).mayRead(folder)).isFalse();
  }

  @Test
  void theAgencyThatHoldsTheDossierNowReadsIt() {
    var elsewhere = new Actor("p-4001", "H26.200", false);
    var held = next(ADossier.accepted().begin("H26.200", OFFICER));

    assertThat(elsewhere.mayRead(ADossier.accepted())).isFalse();
    assertThat(elsewhere.mayRead(held)).isTrue();
  }

  private static Dossier.RefusalPending pending() {
    var refusal = new Refusal("Sai thẩm quyền", "", OFFICER, MORNING.plusSeconds(300));
    return next(ADossier.submitted().refuse(refusal, true));
  }

  private static Act later(int seconds) {
    return new Act("p-1001", MORNING.plusSeconds(seconds));
  }
}
