package vn.motcua.routing.application;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.routing.application.AccessLog.Viewing;
import vn.motcua.routing.domain.Officer;
import vn.motcua.routing.domain.Route;

/** Shows a route to officers of the agencies that stand on its dossier, and notes who looked. */
public final class ReadRoute {

  private final Routes routes;
  private final Subjects subjects;
  private final AccessLog accessLog;
  private final Clock clock;

  public ReadRoute(Routes routes, Subjects subjects, AccessLog accessLog, Clock clock) {
    this.routes = routes;
    this.subjects = subjects;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /** Empty when there is none, or none this officer's agency may know of. */
  public Mono<View> handle(String dossierId, Officer officer) {
    return visible(dossierId, officer)
        .flatMap(this::view)
        .delayUntil(view -> noted(officer, dossierId, "route"));
  }

  /** The id, for one who is about to read what the route has published; empty likewise. */
  public Mono<String> forEvents(String dossierId, Officer officer) {
    return visible(dossierId, officer)
        .map(route -> route.facts().dossierId())
        .delayUntil(id -> noted(officer, id, "events"));
  }

  private Mono<Route> visible(String dossierId, Officer officer) {
    return routes.find(dossierId).filter(route -> route.visibleTo(officer.agency()));
  }

  private Mono<Void> noted(Officer officer, String dossierId, String what) {
    return accessLog.note(
        new Viewing(officer.personId(), List.of(dossierId), what, clock.instant()));
  }

  private Mono<View> view(Route route) {
    var dossierId = route.facts().dossierId();
    return subjects.of(List.of(dossierId)).map(found -> new View(route, found.get(dossierId)));
  }

  /** A route and what its dossier is about; the subject is null until the content has arrived. */
  public record View(Route route, @Nullable String subject) {}
}
