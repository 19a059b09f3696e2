package vn.motcua.routing.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.routing.domain.StepPlan.Work;

/** Routes, officers and moments for tests. */
public final class Routing {

  public static final String WARD = "H26.107";
  public static final String OTHER_WARD = "H26.170";
  public static final Officer SPECIALIST = officer("p-1002", OfficeRole.SPECIALIST);
  public static final Officer SECOND_SPECIALIST = officer("p-1003", OfficeRole.SPECIALIST);
  public static final Officer LEADER = officer("p-1004", OfficeRole.LEADER);
  public static final Officer STRANGER =
      new Officer("p-2002", OTHER_WARD, Set.of(OfficeRole.SPECIALIST));
  public static final Instant MONDAY_8 = at("2026-11-23T08:00");
  public static final Instant PROMISED = at("2026-12-07T08:00");
  public static final StepClock CLOCK = new StepClock(WorkingCalendars.shipped().of(WARD));

  private Routing() {}

  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant();
  }

  public static Officer officer(String id, OfficeRole role) {
    return new Officer(id, WARD, Set.of(role));
  }

  public static RoutePlan decisionPlan() {
    return new RoutePlan(
        "1.001776",
        1,
        List.of(
            step(1, "APPRAISAL", OfficeRole.SPECIALIST, Work.OFFICER, 64),
            step(2, "REVIEW", OfficeRole.LEADER, Work.OFFICER, 8),
            step(3, "ISSUE", OfficeRole.LEADER, Work.DOCUMENT, 4)),
        new DocumentPlan("social-allowance-decision", "QD"));
  }

  public static RoutePlan certificatePlan() {
    return new RoutePlan(
        "1.001612",
        1,
        List.of(
            step(1, "APPRAISAL", OfficeRole.SPECIALIST, Work.OFFICER, 16),
            step(2, "APPROVAL", OfficeRole.LEADER, Work.OFFICER, 4)),
        null);
  }

  public static RouteFacts facts(String dossierId, @Nullable DocumentPlan document) {
    return new RouteFacts(
        dossierId,
        "H26.107-261123-0001",
        WARD,
        WARD,
        "1.001776",
        1,
        1,
        MONDAY_8,
        MONDAY_8,
        PROMISED,
        document);
  }

  /** Facts of a dossier of an agency that is promised for a moment. */
  public static RouteFacts factsOf(String dossierId, String agency, Instant promisedAt) {
    return new RouteFacts(
        dossierId,
        "code",
        agency,
        agency,
        "1.001776",
        1,
        1,
        MONDAY_8,
        MONDAY_8,
        promisedAt,
        decisionPlan().document());
  }

  public static Decision.Accepted opened(RoutePlan plan) {
    return accepted(Route.open(plan, facts("d-1", plan.document()), CLOCK));
  }

  public static UnderWay underWay(RoutePlan plan) {
    return (UnderWay) opened(plan).route();
  }

  /** A route of a decision whose appraisal and review are done: it waits for its document. */
  public static UnderWay awaitingDocument() {
    var reviewed = completed(completed(underWay(decisionPlan()), 1, SPECIALIST), 2, LEADER);
    return (UnderWay) reviewed;
  }

  public static Route completed(Route route, int step, Officer officer) {
    var claimed = (UnderWay) accepted(((UnderWay) route).claim(step, officer, MONDAY_8)).route();
    return accepted(claimed.complete(step, officer, null, MONDAY_8.plusSeconds(60), CLOCK)).route();
  }

  public static UnderWay claimed(UnderWay route, int step, Officer officer) {
    return (UnderWay) accepted(route.claim(step, officer, MONDAY_8)).route();
  }

  public static Decision.Accepted accepted(Decision decision) {
    if (decision instanceof Decision.Accepted accepted) {
      return accepted;
    }
    throw new AssertionError("Expected to be accepted, was " + decision);
  }

  private static StepPlan step(int number, String key, OfficeRole role, Work work, int hours) {
    return new StepPlan(number, key, key, key, role, work, Duration.ofHours(hours));
  }
}
