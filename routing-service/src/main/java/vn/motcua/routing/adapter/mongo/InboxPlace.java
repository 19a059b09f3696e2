package vn.motcua.routing.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import vn.motcua.routing.domain.OfficeRole;
import vn.motcua.routing.domain.Officer;
import vn.motcua.routing.domain.Route;
import vn.motcua.routing.domain.RouteStep;
import vn.motcua.routing.domain.StepPlan;
import vn.motcua.routing.domain.StepState.Assigned;
import vn.motcua.routing.domain.StepState.Claimed;
import vn.motcua.routing.domain.UnderWay;

/**
 * Where the current step of a route waits: a queue per role of an agency and per officer, and a
 * position that sorts by due time, then dossier id.
 */
record InboxPlace(String queue, String position) {

  /** Place of a route; none while nobody can work on it. */
  static Optional<InboxPlace> of(Route route) {
    return route instanceof UnderWay underWay
        ? underWay.steps().current().flatMap(step -> of(underWay, step))
        : Optional.empty();
  }

  /** Where an officer looks: what he has claimed, and what anyone of his roles may claim. */
  static List<String> queuesOf(Officer officer) {
    var roles = officer.roles().stream().sorted().map(role -> queue(officer.agency(), role));
    return Stream.concat(Stream.of(queue(officer.personId())), roles).toList();
  }

  Document toDocument() {
    return new Document("queue", queue).append("position", position);
  }

  private static Optional<InboxPlace> of(UnderWay route, RouteStep step) {
    return switch (step.state()) {
      case Claimed claimed ->
          Optional.of(new InboxPlace(queue(claimed.by()), position(claimed.dueAt(), route)));
      case Assigned assigned when step.plan().work() == StepPlan.Work.OFFICER ->
          Optional.of(
              new InboxPlace(
                  queue(route.facts().holderAgency(), step.plan().role()),
                  position(assigned.dueAt(), route)));
      default -> Optional.empty();
    };
  }

  private static String queue(String agency, OfficeRole role) {
    return "role " + agency + " " + role;
  }

  private static String queue(String personId) {
    return "person " + personId;
  }

  private static String position(Instant dueAt, Route route) {
    return String.format("%015d ", dueAt.toEpochMilli()) + route.facts().dossierId();
  }
}
