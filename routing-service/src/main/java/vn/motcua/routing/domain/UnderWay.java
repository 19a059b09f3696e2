package vn.motcua.routing.domain;

import static vn.motcua.routing.domain.Decision.accept;
import static vn.motcua.routing.domain.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.routing.domain.RouteFact.Ending;
import vn.motcua.routing.domain.RouteFact.Outcome;
import vn.motcua.routing.domain.StepState.Assigned;
import vn.motcua.routing.domain.StepState.Claimed;
import vn.motcua.routing.domain.StepState.Completed;
import vn.motcua.routing.domain.StepState.Returned;

/**
 * A route whose current step is worked on.
 *
 * @param promisedAt the promise as it now stands
 * @param returns steps that were sent back, oldest first
 */
public record UnderWay(RouteFacts facts, Steps steps, Instant promisedAt, List<ReturnNote> returns)
    implements Route {

  public UnderWay {
    returns = List.copyOf(returns);
  }

  Decision opened(StepClock clock) {
    var first = steps.list().getFirst();
    var at = facts.openedAt();
    var facts = new ArrayList<RouteFact>();
    facts.add(new RouteFact.Opened(at, promisedAt, steps.list().size()));
    return new Decision.Accepted(assigned(first, at, null, clock, facts), facts);
  }

  /** Takes a step for one officer; taking it again changes nothing. */
  public Decision claim(int number, Officer officer, Instant at) {
    return onReached(
        number,
        officer,
        step ->
            switch (step.state()) {
              case Claimed claimed when claimed.by().equals(officer.personId()) -> accept(this);
              case Claimed claimed -> refuse(Refusal.STEP_CLAIMED_BY_ANOTHER);
              case Assigned assigned ->
                  accept(
                      with(steps.with(number, assigned.claimedBy(officer.personId(), at))),
                      new RouteFact.StepClaimed(step.plan(), at));
              case StepState other -> refuse(Refusal.STEP_NOT_REACHED);
            });
  }

  /** Gives a step back to everyone of its role. */
  public Decision release(int number, Officer officer, Instant at) {
    return onOwnClaim(
        number,
        officer,
        (step, claimed) ->
            accept(
                with(steps.with(number, claimed.released())),
                new RouteFact.StepReleased(step.plan(), at)));
  }

  /** Completes a step; the next one is assigned, or the route ends. */
  public Decision complete(
      int number, Officer officer, @Nullable String note, Instant at, StepClock clock) {
    return onOwnClaim(
        number,
        officer,
        (step, claimed) -> {
          var done =
              new Completed(claimed.assignedAt(), claimed.dueAt(), officer.personId(), at, note);
          return proceed(step, done, at, clock);
        });
  }

  /** Sends a step back to an earlier one, with the reason. */
  public Decision giveBack(
      int number, Officer officer, int toStep, String reason, Instant at, StepClock clock) {
    if (reason.isBlank()) {
      return refuse(Refusal.REASON_MISSING);
    }
    return onOwnClaim(
        number,
        officer,
        (step, claimed) ->
            sendBack(
                step,
                new Returned(claimed.dueAt(), officer.personId(), at, toStep),
                reason.strip(),
                clock));
  }

  Decision rejected(String documentType, String reason, Instant at, StepClock clock) {
    return awaitedDocument(documentType)
        .map(step -> {
          var due = ((Assigned) step.state()).dueAt();
          var returned = new Returned(due, null, at, step.number() - 1);
          return sendBack(step, returned, reason, clock);
        })
        .orElseGet(() -> refuse(Refusal.NOT_AWAITED));
  }

  Decision issued(String documentId, String documentType, Instant at) {
    return awaitedDocument(documentType)
        .map(step -> issued(step, documentId, at))
        .orElseGet(() -> refuse(Refusal.NOT_AWAITED));
  }

  /** Work goes on; the allotted time of the current step counts from the start (art. 19.5). */
  Decision goOn(Instant newPromise, Instant at, StepClock clock) {
    var current = steps.current().orElseThrow();
    var due = clock.due(at, current.plan().allotted(), newPromise);
    var state =
        switch (current.state()) {
          case Assigned assigned -> new Assigned(assigned.at(), due, assigned.returnedReason());
          case Claimed claimed ->
              new Claimed(
                  claimed.assignedAt(),
                  due,
                  claimed.by(),
                  claimed.claimedAt(),
                  claimed.returnedReason());
          case StepState other -> other;
        };
    return accept(
        new UnderWay(facts, steps.with(current.number(), state), newPromise, returns),
        new RouteFact.WentOn(at, newPromise));
  }

  UnderWay withContent(int version) {
    return new UnderWay(facts.withContent(version), steps, promisedAt, returns);
  }

  private Decision proceed(RouteStep step, Completed done, Instant at, StepClock clock) {
    var happened = new ArrayList<RouteFact>();
    happened.add(new RouteFact.StepEnded(step.plan(), Ending.PROCEEDED, at, done.dueAt()));
    var next = with(steps.with(step.number(), done));
    var following = steps.after(step);
    if (following.isPresent()) {
      return new Decision.Accepted(
          next.assigned(following.get(), at, null, clock, happened), happened);
    }
    happened.add(new RouteFact.Closed(Outcome.ISSUED, null, at));
    return new Decision.Accepted(new Closed(facts, next.steps, Outcome.ISSUED, null, at), happened);
  }

  private Decision issued(RouteStep step, String documentId, Instant at) {
    var assigned = (Assigned) step.state();
    var done = new Completed(assigned.at(), assigned.dueAt(), null, at, null);
    return accept(
        new Closed(facts, steps.with(step.number(), done), Outcome.ISSUED, documentId, at),
        new RouteFact.StepEnded(step.plan(), Ending.PROCEEDED, at, assigned.dueAt()),
        new RouteFact.Closed(Outcome.ISSUED, documentId, at));
  }

  private Decision sendBack(RouteStep step, Returned returned, String reason, StepClock clock) {
    var target = steps.number(returned.toStep()).filter(UnderWay::isCompleted);
    if (target.isEmpty() || returned.toStep() >= step.number()) {
      return refuse(Refusal.CANNOT_RETURN_THERE);
    }
    var at = returned.at();
    var happened = new ArrayList<RouteFact>();
    happened.add(new RouteFact.StepEnded(step.plan(), Ending.RETURNED, at, returned.dueAt()));
    var notes = new ArrayList<>(returns);
    notes.add(new ReturnNote(step.number(), returned.toStep(), reason, returned.by(), at));
    var reopened =
        steps.with(step.number(), returned).reopenedBetween(returned.toStep(), step.number());
    var next = new UnderWay(facts, reopened, promisedAt, notes);
    return new Decision.Accepted(
        next.assigned(target.get(), at, reason, clock, happened), happened);
  }

  /** This route with a step assigned; adds what happened. */
  private UnderWay assigned(
      RouteStep step,
      Instant at,
      @Nullable String returnedReason,
      StepClock clock,
      List<RouteFact> happened) {
    var due = clock.due(at, step.plan().allotted(), promisedAt);
    happened.add(new RouteFact.StepAssigned(step.plan(), at, due));
    var document = facts.document();
    if (step.plan().work() == StepPlan.Work.DOCUMENT && document != null) {
      happened.add(new RouteFact.DocumentRequested(document, at, due));
    }
    return with(steps.with(step.number(), new Assigned(at, due, returnedReason)));
  }

  private Decision onOwnClaim(int number, Officer officer, OwnClaim act) {
    return onReached(
        number,
        officer,
        step ->
            switch (step.state()) {
              case Claimed claimed when claimed.by().equals(officer.personId()) ->
                  act.decide(step, claimed);
              case Claimed claimed -> refuse(Refusal.STEP_CLAIMED_BY_ANOTHER);
              case StepState other -> refuse(Refusal.STEP_NOT_CLAIMED);
            });
  }

  private Decision onReached(int number, Officer officer, Function<RouteStep, Decision> act) {
    return steps
        .number(number)
        .map(step -> step.obstacle(officer).map(Decision::refuse).orElseGet(() -> act.apply(step)))
        .orElseGet(() -> refuse(Refusal.STEP_UNKNOWN));
  }

  private Optional<RouteStep> awaitedDocument(String documentType) {
    var document = facts.document();
    return steps
        .current()
        .filter(RouteStep::awaitsDocument)
        .filter(step -> document != null && document.documentType().equals(documentType));
  }

  private UnderWay with(Steps next) {
    return new UnderWay(facts, next, promisedAt, returns);
  }

  private static boolean isCompleted(RouteStep step) {
    return step.state() instanceof Completed;
  }

  /** An act of the officer who claimed a step. */
  private interface OwnClaim {
    Decision decide(RouteStep step, Claimed claimed);
  }
}
