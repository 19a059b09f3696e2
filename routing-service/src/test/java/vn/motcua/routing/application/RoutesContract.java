package vn.motcua.routing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.domain.Routing.CLOCK;
import static vn.motcua.routing.domain.Routing.LEADER;
import static vn.motcua.routing.domain.Routing.MONDAY_8;
import static vn.motcua.routing.domain.Routing.SECOND_SPECIALIST;
import static vn.motcua.routing.domain.Routing.SPECIALIST;
import static vn.motcua.routing.domain.Routing.decisionPlan;
import static vn.motcua.routing.domain.Routing.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.OfficeRole;
import vn.motcua.routing.domain.Officer;
import vn.motcua.routing.domain.Refusal;
import vn.motcua.routing.domain.Route;
import vn.motcua.routing.domain.Routing;

/** What every implementation of {@link Routes} and {@link Inbox} must do. */
public abstract class RoutesContract {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  protected abstract Routes routes();

  protected abstract Inbox inbox();

  @Test
  void keepsARouteAsItWasDecided() {
    var opening = opened(newId());

    var found = routes().find(opening.facts().dossierId()).block(LONGEST);

    assertThat(found).isEqualTo(opening);
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(routes().find("d-none").blockOptional(LONGEST)).isEmpty();
    assertThat(change("d-none", SPECIALIST)).isNull();
  }

  @Test
  void opensARouteOnce() {
    var id = newId();
    opened(id);

    var again = routes().open(id, opening(id), event(2)).block(LONGEST);

    assertThat(again).isEqualTo(Decision.refuse(Refusal.NOT_AWAITED));
  }

  @Test
  void storesNothingWhenTheDomainRefuses() {
    var before = opened(newId());

    var answer = change(before.facts().dossierId(), LEADER);

    assertThat(answer).isEqualTo(Decision.refuse(Refusal.NOT_YOUR_ROLE));
    assertThat(routes().find(before.facts().dossierId()).block(LONGEST)).isEqualTo(before);
  }

  @Test
  void letsOneOfManyWhoClaimAtOnceWin() {
    var id = opened(newId()).facts().dossierId();

    var answers =
        Flux.fromStream(IntStream.range(0, 8).boxed())
            .map(number -> new Officer("p-" + number, Routing.WARD, Set.of(OfficeRole.SPECIALIST)))
            .flatMap(officer -> routes().change(id, by(officer), route -> claim(route, officer)), 8)
            .collectList()
            .block(LONGEST);

    assertThat(answers).filteredOn(Decision.Accepted.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(Decision.Refused.class::isInstance)
        .hasSize(7)
        .containsOnly(Decision.refuse(Refusal.STEP_CLAIMED_BY_ANOTHER));
  }

  @Test
  void keepsEveryStateItCanBeIn() {
    var id = opened(newId()).facts().dossierId();
    change(id, SPECIALIST);
    accepted(
        id,
        route ->
            route.act(SPECIALIST, 1, one -> one.complete(1, SPECIALIST, "đủ", MONDAY_8, CLOCK)));
    accepted(id, route -> route.act(LEADER, 2, one -> one.claim(2, LEADER, MONDAY_8)));
    accepted(
        id,
        route -> route.act(LEADER, 2, one -> one.giveBack(2, LEADER, 1, "thiếu", MONDAY_8, CLOCK)));
    accepted(id, route -> route.pause(MONDAY_8));
    accepted(id, route -> route.resume(Routing.PROMISED, MONDAY_8, CLOCK));
    accepted(id, route -> route.withdrawn(MONDAY_8));
  }

  @Test
  void showsAnOfficerHisRolesStepsAndHisOwnInTheOrderOfTheirDueTimes() {
    var officer =
        new Officer(
            "p-" + UUID.randomUUID(), "H26." + newId().hashCode(), Set.of(OfficeRole.SPECIALIST));
    var ids = new ArrayList<String>();
    for (var number = 0; number < 5; number++) {
      ids.add(openedFor(officer.agency(), newId(), number));
    }
    accepted(ids.get(2), route -> claim(route, officer));

    var first = page(officer, null, 3);
    var second = page(officer, first.next(), 3);

    assertThat(idsOf(first)).containsExactlyElementsOf(ids.subList(0, 3));
    assertThat(idsOf(second)).containsExactlyElementsOf(ids.subList(3, 5));
    assertThat(second.next()).isNull();
    assertThat(idsOf(page(SECOND_SPECIALIST, null, 100))).doesNotContainAnyElementsOf(ids);
  }

  private Inbox.Page page(Officer officer, String after, int limit) {
    return Objects.requireNonNull(inbox().page(officer, after, limit).block(LONGEST));
  }

  private static List<String> idsOf(Inbox.Page page) {
    return page.routes().stream().map(route -> route.facts().dossierId()).toList();
  }

  private Route opened(String id) {
    var decision = routes().open(id, opening(id), event(1)).block(LONGEST);
    return Routing.accepted(Objects.requireNonNull(decision)).route();
  }

  private String openedFor(String agency, String id, int number) {
    var plan = decisionPlan();
    var opening =
        Route.open(
            plan,
            Routing.factsOf(id, agency, Routing.at("2026-11-24T08:00").plusSeconds(number)),
            CLOCK);
    routes().open(id, opening, event(1)).block(LONGEST);
    return id;
  }

  private static Decision opening(String id) {
    return Route.open(decisionPlan(), facts(id, decisionPlan().document()), CLOCK);
  }

  private Decision change(String id, Officer officer) {
    return routes().change(id, by(officer), route -> claim(route, officer)).block(LONGEST);
  }

  private void accepted(String id, Function<Route, Decision> decide) {
    var decision = routes().change(id, by(SPECIALIST), decide).block(LONGEST);
    assertThat(routes().find(id).block(LONGEST))
        .isEqualTo(Routing.accepted(Objects.requireNonNull(decision)).route());
  }

  private static Decision claim(Route route, Officer officer) {
    return route.act(officer, 1, underWay -> underWay.claim(1, officer, MONDAY_8));
  }

  private static Cause by(Officer officer) {
    return new Cause.Person(officer.personId());
  }

  private static Cause event(long sequence) {
    var seen = new Cause.Seen("intake/dossier/x", sequence, sequence, Set.of(), "e-" + sequence);
    return new Cause.Event("e-" + sequence, seen);
  }

  private static String newId() {
    return "d-" + UUID.randomUUID();
  }
}
