package vn.motcua.routing.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.routing.domain.RouteFact.Outcome;

/** The way of one accepted dossier; its id is the dossier's. */
public sealed interface Route permits UnderWay, Route.Paused, Route.Closed {

  RouteFacts facts();

  Steps steps();

  /** Opens the way and assigns its first step (NĐ 118/2025, art. 19). */
  static Decision open(RoutePlan plan, RouteFacts facts, StepClock clock) {
    var route = new UnderWay(facts, Steps.of(plan), facts.promisedAt(), List.of());
    return route.opened(clock);
  }

  /** Receiving and holding agency may read. */
  default boolean visibleTo(String agency) {
    return agency.equals(facts().holderAgency()) || agency.equals(facts().receivingAgency());
  }

  /** An officer's act on one step: only the holder acts, and only while the route is under way. */
  default Decision act(Officer officer, int step, Function<UnderWay, Decision> act) {
    if (!visibleTo(officer.agency())) {
      return Decision.refuse(Refusal.ROUTE_UNKNOWN);
    }
    if (!officer.agency().equals(facts().holderAgency())) {
      return Decision.refuse(Refusal.NOT_THE_HOLDER);
    }
    return switch (this) {
      case UnderWay underWay -> act.apply(underWay);
      case Paused paused -> Decision.refuse(Refusal.DOSSIER_SUSPENDED);
      case Closed closed -> Decision.refuse(closed.refusalFor(step));
    };
  }

  /** The document that the issuing step waits for was issued; stands even while work rests. */
  default Decision documentIssued(String documentId, String documentType, Instant at) {
    return switch (this) {
      case UnderWay underWay -> underWay.issued(documentId, documentType, at);
      case Paused paused -> paused.route().issued(documentId, documentType, at);
      case Closed closed -> Decision.refuse(Refusal.ROUTE_CLOSED);
    };
  }

  /** The document will not be issued: back to the step before. */
  default Decision documentRejected(
      String documentType, String reason, Instant at, StepClock clock) {
    return switch (this) {
      case UnderWay underWay -> underWay.rejected(documentType, reason, at, clock);
      case Paused paused -> paused.rejected(documentType, reason, at, clock);
      case Closed closed -> Decision.refuse(Refusal.ROUTE_CLOSED);
    };
  }

  /** Work rests. */
  default Decision pause(Instant at) {
    return switch (this) {
      case UnderWay underWay -> Decision.accept(new Paused(underWay, at), new RouteFact.Rested(at));
      case Paused paused -> Decision.accept(paused);
      case Closed closed -> Decision.refuse(Refusal.ROUTE_CLOSED);
    };
  }

  /** Work goes on with the promise as it now stands. */
  default Decision resume(Instant promisedAt, Instant at, StepClock clock) {
    return switch (this) {
      case UnderWay underWay -> Decision.refuse(Refusal.NOT_AWAITED);
      case Paused paused -> paused.route().goOn(promisedAt, at, clock);
      case Closed closed -> Decision.refuse(Refusal.ROUTE_CLOSED);
    };
  }

  /** The citizen took the dossier back (NĐ 118/2025, art. 21). */
  default Decision withdrawn(Instant at) {
    return this instanceof Closed
        ? Decision.refuse(Refusal.ROUTE_CLOSED)
        : Decision.accept(
            new Closed(facts(), steps(), Outcome.WITHDRAWN, null, at),
            new RouteFact.Closed(Outcome.WITHDRAWN, null, at));
  }

  /** The dossier's content has a newer version; documents requested from now on name it. */
  default Decision contentChanged(int version) {
    return switch (this) {
      case UnderWay underWay -> Decision.accept(underWay.withContent(version));
      case Paused paused ->
          Decision.accept(new Paused(paused.route().withContent(version), paused.since()));
      case Closed closed -> Decision.refuse(Refusal.ROUTE_CLOSED);
    };
  }

  /** Work rests: a supplement or payment is awaited, or the dossier was stopped. */
  record Paused(UnderWay route, Instant since) implements Route {

    @Override
    public RouteFacts facts() {
      return route.facts();
    }

    @Override
    public Steps steps() {
      return route.steps();
    }

    private Decision rejected(String documentType, String reason, Instant at, StepClock clock) {
      var decision = route.rejected(documentType, reason, at, clock);
      return decision instanceof Decision.Accepted(UnderWay next, var facts)
          ? new Decision.Accepted(new Paused(next, since), facts)
          : decision;
    }
  }

  /** Ended. */
  record Closed(
      RouteFacts facts, Steps steps, Outcome outcome, @Nullable String documentId, Instant at)
      implements Route {

    private Refusal refusalFor(int number) {
      return steps
          .number(number)
          .filter(step -> step.state() instanceof StepState.Completed)
          .map(step -> Refusal.STEP_ALREADY_COMPLETED)
          .orElse(Refusal.ROUTE_CLOSED);
    }
  }
}
