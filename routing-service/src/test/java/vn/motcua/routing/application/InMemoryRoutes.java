package vn.motcua.routing.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Officer;
import vn.motcua.routing.domain.Refusal;
import vn.motcua.routing.domain.Route;
import vn.motcua.routing.domain.RouteStep;
import vn.motcua.routing.domain.StepPlan;
import vn.motcua.routing.domain.StepState.Assigned;
import vn.motcua.routing.domain.StepState.Claimed;
import vn.motcua.routing.domain.UnderWay;

/** Routes and inbox in memory. */
public final class InMemoryRoutes implements Routes, Inbox {

  private final Map<String, Route> routes = new ConcurrentSkipListMap<>();

  @Override
  public Mono<Route> find(String dossierId) {
    return Mono.justOrEmpty(routes.get(dossierId));
  }

  @Override
  public Mono<Decision> open(String dossierId, Decision opening, Cause cause) {
    return Mono.fromSupplier(() ->
        opening instanceof Decision.Accepted accepted
                && routes.putIfAbsent(dossierId, accepted.route()) == null
            ? opening
            : Decision.refuse(Refusal.NOT_AWAITED));
  }

  @Override
  public synchronized Mono<Decision> change(
      String dossierId, Cause cause, Function<Route, Decision> decide) {
    var before = routes.get(dossierId);
    if (before == null) {
      return Mono.empty();
    }
    var decision = decide.apply(before);
    if (decision instanceof Decision.Accepted accepted) {
      routes.put(dossierId, accepted.route());
    }
    return Mono.just(decision);
  }

  @Override
  public Mono<Page> page(Officer officer, @Nullable String after, int limit) {
    var waiting =
        routes.values().stream()
            .filter(route -> waitsFor(route, officer))
            .sorted(Comparator.comparing(InMemoryRoutes::position))
            .filter(route -> after == null || position(route).compareTo(after) > 0)
            .toList();
    return Mono.just(
        waiting.size() <= limit
            ? new Page(waiting, null)
            : new Page(waiting.subList(0, limit), position(waiting.get(limit - 1))));
  }

  private static boolean waitsFor(Route route, Officer officer) {
    return current(route)
        .filter(step ->
            switch (step.state()) {
              case Claimed claimed -> claimed.by().equals(officer.personId());
              case Assigned assigned ->
                  step.plan().work() == StepPlan.Work.OFFICER
                      && officer.roles().contains(step.plan().role())
                      && officer.agency().equals(route.facts().holderAgency());
              default -> false;
            })
        .isPresent();
  }

  private static Optional<RouteStep> current(Route route) {
    return route instanceof UnderWay underWay ? underWay.steps().current() : Optional.empty();
  }

  private static String position(Route route) {
    var due =
        current(route)
            .map(step ->
                switch (step.state()) {
                  case Claimed claimed -> claimed.dueAt();
                  case Assigned assigned -> assigned.dueAt();
                  default -> Instant.MAX;
                })
            .orElse(Instant.MAX);
    return due + " " + route.facts().dossierId();
  }
}
