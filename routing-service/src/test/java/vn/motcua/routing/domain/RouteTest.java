package vn.motcua.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.domain.Routing.CLOCK;
import static vn.motcua.routing.domain.Routing.LEADER;
import static vn.motcua.routing.domain.Routing.MONDAY_8;
import static vn.motcua.routing.domain.Routing.PROMISED;
import static vn.motcua.routing.domain.Routing.SECOND_SPECIALIST;
import static vn.motcua.routing.domain.Routing.SPECIALIST;
import static vn.motcua.routing.domain.Routing.STRANGER;
import static vn.motcua.routing.domain.Routing.accepted;
import static vn.motcua.routing.domain.Routing.at;
import static vn.motcua.routing.domain.Routing.awaitingDocument;
import static vn.motcua.routing.domain.Routing.certificatePlan;
import static vn.motcua.routing.domain.Routing.claimed;
import static vn.motcua.routing.domain.Routing.completed;
import static vn.motcua.routing.domain.Routing.decisionPlan;
import static vn.motcua.routing.domain.Routing.opened;
import static vn.motcua.routing.domain.Routing.underWay;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.routing.domain.RouteFact.Ending;
import vn.motcua.routing.domain.RouteFact.Outcome;

class RouteTest {

  @Test
  void opensWithItsFirstStepAssignedAndDueByAllottedOfficeHours() {
    var opening = opened(decisionPlan());

    assertThat(opening.facts())
        .containsExactly(
            new RouteFact.Opened(MONDAY_8, PROMISED, 3),
            new RouteFact.StepAssigned(
                decisionPlan().steps().getFirst(), MONDAY_8, at("2026-12-03T08:00")));
  }

  @Test
  void neverMakesAStepDueAfterThePromise() {
    var late = completed(underWay(decisionPlan()), 1, SPECIALIST);
    var claimedReview = accepted(((UnderWay) late).claim(2, LEADER, PROMISED)).route();

    var done = accepted(((UnderWay) claimedReview).complete(2, LEADER, null, PROMISED, CLOCK));

    assertThat(done.facts())
        .filteredOn(RouteFact.StepAssigned.class::isInstance)
        .extracting(fact -> ((RouteFact.StepAssigned) fact).dueAt())
        .containsExactly(PROMISED);
  }

  @Test
  void letsOneOfTwoOfficersHaveAStepAndTellsTheOther() {
    var taken = claimed(underWay(decisionPlan()), 1, SPECIALIST);

    assertRefused(taken.claim(1, SECOND_SPECIALIST, MONDAY_8), Refusal.STEP_CLAIMED_BY_ANOTHER);
  }

  @Test
  void changesNothingWhenTheSameOfficerClaimsAgain() {
    var taken = claimed(underWay(decisionPlan()), 1, SPECIALIST);

    var again = accepted(taken.claim(1, SPECIALIST, MONDAY_8.plusSeconds(5)));

    assertThat(again.facts()).isEmpty();
    assertThat(again.route()).isEqualTo(taken);
  }

  @Test
  void givesAReleasedStepToAnother() {
    var taken = claimed(underWay(decisionPlan()), 1, SPECIALIST);

    var released = (UnderWay) accepted(taken.release(1, SPECIALIST, MONDAY_8)).route();

    assertThat(released.claim(1, SECOND_SPECIALIST, MONDAY_8))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void refusesAnotherRole() {
    assertRefused(underWay(decisionPlan()).claim(1, LEADER, MONDAY_8), Refusal.NOT_YOUR_ROLE);
  }

  @Test
  void refusesAStepThatIsNotReached() {
    assertRefused(underWay(decisionPlan()).claim(2, LEADER, MONDAY_8), Refusal.STEP_NOT_REACHED);
  }

  @Test
  void refusesAStepThatDoesNotExist() {
    assertRefused(underWay(decisionPlan()).claim(9, LEADER, MONDAY_8), Refusal.STEP_UNKNOWN);
  }

  @Test
  void refusesToCompleteWhatNobodyClaimed() {
    assertRefused(
        underWay(decisionPlan()).complete(1, SPECIALIST, null, MONDAY_8, CLOCK),
        Refusal.STEP_NOT_CLAIMED);
  }

  @Test
  void refusesToCompleteWhatAnotherClaimed() {
    var taken = claimed(underWay(decisionPlan()), 1, SPECIALIST);

    assertRefused(
        taken.complete(1, SECOND_SPECIALIST, null, MONDAY_8, CLOCK),
        Refusal.STEP_CLAIMED_BY_ANOTHER);
  }

  @Test
  void refusesToCompleteAStepTwice() {
    var once = (UnderWay) completed(underWay(decisionPlan()), 1, SPECIALIST);

    assertRefused(
        once.complete(1, SPECIALIST, null, MONDAY_8, CLOCK), Refusal.STEP_ALREADY_COMPLETED);
  }

  @Test
  void asksForTheDocumentWhenTheReviewIsDone() {
    var reviewed =
        claimed((UnderWay) completed(underWay(decisionPlan()), 1, SPECIALIST), 2, LEADER);

    var done = accepted(reviewed.complete(2, LEADER, "Đồng ý", MONDAY_8, CLOCK));

    assertThat(done.facts())
        .hasExactlyElementsOfTypes(
            RouteFact.StepEnded.class,
            RouteFact.StepAssigned.class,
            RouteFact.DocumentRequested.class);
  }

  @Test
  void doesNotLetAnOfficerCompleteTheIssuingStepByHand() {
    assertRefused(awaitingDocument().claim(3, LEADER, MONDAY_8), Refusal.WAITS_FOR_DOCUMENT);
  }

  @Test
  void closesWhenItsDocumentIsIssued() {
    var closed = accepted(awaitingDocument().documentIssued("doc-1", "QD", MONDAY_8));

    assertThat(closed.route()).isInstanceOf(Route.Closed.class);
    assertThat(closed.facts().getLast())
        .isEqualTo(new RouteFact.Closed(Outcome.ISSUED, "doc-1", MONDAY_8));
  }

  @Test
  void ignoresADocumentOfAnotherTypeOfTheSameDossier() {
    assertRefused(awaitingDocument().documentIssued("doc-1", "CV", MONDAY_8), Refusal.NOT_AWAITED);
  }

  @Test
  void goesBackToTheReviewWhenTheDocumentIsRejected() {
    var back = accepted(awaitingDocument().documentRejected("QD", "Sai số liệu", MONDAY_8, CLOCK));

    var review = back.route().steps().number(2).orElseThrow();
    assertThat(review.state())
        .isInstanceOfSatisfying(
            StepState.Assigned.class,
            state -> assertThat(state.returnedReason()).isEqualTo("Sai số liệu"));
  }

  @Test
  void asksForTheDocumentAgainAfterTheReviewIsRepeated() {
    var back = accepted(awaitingDocument().documentRejected("QD", "Sai", MONDAY_8, CLOCK)).route();

    var again = claimed((UnderWay) back, 2, LEADER).complete(2, LEADER, null, MONDAY_8, CLOCK);

    assertThat(accepted(again).facts()).anyMatch(RouteFact.DocumentRequested.class::isInstance);
  }

  @Test
  void returnsAStepToAnEarlierOneWithTheReason() {
    var review = claimed((UnderWay) completed(underWay(decisionPlan()), 1, SPECIALIST), 2, LEADER);

    var back = accepted(review.giveBack(2, LEADER, 1, " Thiếu xác minh ", MONDAY_8, CLOCK));

    assertThat(back.facts())
        .hasExactlyElementsOfTypes(RouteFact.StepEnded.class, RouteFact.StepAssigned.class);
    assertThat(((RouteFact.StepEnded) back.facts().getFirst()).ending()).isEqualTo(Ending.RETURNED);
    var route = (UnderWay) back.route();
    assertThat(route.returns()).extracting(ReturnNote::reason).containsExactly("Thiếu xác minh");
    assertRefused(route.claim(2, LEADER, MONDAY_8), Refusal.STEP_NOT_REACHED);
    assertThat(completed(route, 1, SPECIALIST).steps().current())
        .get()
        .extracting(RouteStep::number)
        .isEqualTo(2);
  }

  @Test
  void refusesAReturnWithoutAReasonOrToALaterStep() {
    var review = claimed((UnderWay) completed(underWay(decisionPlan()), 1, SPECIALIST), 2, LEADER);

    assertRefused(review.giveBack(2, LEADER, 1, " ", MONDAY_8, CLOCK), Refusal.REASON_MISSING);
    assertRefused(review.giveBack(2, LEADER, 3, "x", MONDAY_8, CLOCK), Refusal.CANNOT_RETURN_THERE);
    assertRefused(review.giveBack(2, LEADER, 2, "x", MONDAY_8, CLOCK), Refusal.CANNOT_RETURN_THERE);
  }

  @Test
  void closesWithoutADocumentWhereTheResultIsACertificate() {
    var appraised = (UnderWay) completed(underWay(certificatePlan()), 1, SPECIALIST);

    var closed = completed(appraised, 2, LEADER);

    assertThat(closed)
        .isInstanceOfSatisfying(
            Route.Closed.class,
            route -> {
              assertThat(route.outcome()).isEqualTo(Outcome.ISSUED);
              assertThat(route.documentId()).isNull();
            });
    assertRefused(
        closed.act(LEADER, 2, route -> route.claim(2, LEADER, MONDAY_8)),
        Refusal.STEP_ALREADY_COMPLETED);
  }

  @Test
  void letsNobodyCompleteAStepWhileTheDossierIsSuspended() {
    var paused = accepted(claimed(underWay(decisionPlan()), 1, SPECIALIST).pause(MONDAY_8)).route();

    assertRefused(
        paused.act(SPECIALIST, 1, route -> route.complete(1, SPECIALIST, null, MONDAY_8, CLOCK)),
        Refusal.DOSSIER_SUSPENDED);
  }

  @Test
  void goesOnAfterASuspensionWithTheNewPromise() {
    var resumedAt = at("2026-12-01T08:00");
    var promise = at("2026-12-15T08:00");
    var paused = accepted(claimed(underWay(decisionPlan()), 1, SPECIALIST).pause(MONDAY_8)).route();

    var route = (UnderWay) accepted(paused.resume(promise, resumedAt, CLOCK)).route();

    assertThat(route.promisedAt()).isEqualTo(promise);
    assertThat(route.facts().promisedAt()).isEqualTo(PROMISED);
    assertThat(route.steps().current().orElseThrow().state())
        .isInstanceOfSatisfying(
            StepState.Claimed.class,
            state -> assertThat(state.dueAt()).isEqualTo(at("2026-12-11T08:00")));
  }

  @Test
  void acceptsTheIssueOfItsDocumentEvenWhileSuspended() {
    var paused = accepted(awaitingDocument().pause(MONDAY_8)).route();

    assertThat(accepted(paused.documentIssued("doc-1", "QD", MONDAY_8)).route())
        .isInstanceOf(Route.Closed.class);
  }

  @Test
  void closesWhenTheCitizenWithdrawsAndRefusesWorkAfterwards() {
    var closed = accepted(underWay(decisionPlan()).withdrawn(MONDAY_8)).route();

    assertRefused(
        closed.act(SPECIALIST, 1, route -> route.claim(1, SPECIALIST, MONDAY_8)),
        Refusal.ROUTE_CLOSED);
    assertRefused(closed.withdrawn(MONDAY_8), Refusal.ROUTE_CLOSED);
  }

  @Test
  void hidesFromAnotherAgencyThatTheRouteExists() {
    assertRefused(
        underWay(decisionPlan()).act(STRANGER, 1, route -> route.claim(1, STRANGER, MONDAY_8)),
        Refusal.ROUTE_UNKNOWN);
  }

  @Test
  void letsTheReceivingAgencyReadButNotAct() {
    var plan = decisionPlan();
    var facts =
        new RouteFacts(
            "d-1",
            "code",
            "H26.170",
            "H26.107",
            "1.001776",
            1,
            1,
            MONDAY_8,
            MONDAY_8,
            PROMISED,
            plan.document());
    var route = accepted(Route.open(plan, facts, CLOCK)).route();

    assertThat(route.visibleTo("H26.170")).isTrue();
    assertRefused(
        route.act(STRANGER, 1, one -> one.claim(1, STRANGER, MONDAY_8)), Refusal.NOT_THE_HOLDER);
  }

  @Test
  void namesTheNewestContentInTheRequestForTheDocument() {
    var newer = accepted(underWay(decisionPlan()).contentChanged(3)).route();

    assertThat(newer.facts().contentVersion()).isEqualTo(3);
    assertThat(accepted(newer.contentChanged(2)).route().facts().contentVersion()).isEqualTo(3);
  }

  @Test
  void tellsEarlyOnTimeAndLateByDayAndMinute() {
    var due = at("2026-12-03T08:00");

    assertThat(punctuality("2026-12-02T17:00", due)).isEqualTo(Punctuality.EARLY);
    assertThat(punctuality("2026-12-03T08:00", due)).isEqualTo(Punctuality.ON_TIME);
    assertThat(punctuality("2026-12-03T08:01", due)).isEqualTo(Punctuality.LATE);
  }

  private static Punctuality punctuality(String done, Instant due) {
    return Punctuality.of(at(done), due);
  }

  private static void assertRefused(Decision decision, Refusal refusal) {
    assertThat(decision).isEqualTo(Decision.refuse(refusal));
  }
}
