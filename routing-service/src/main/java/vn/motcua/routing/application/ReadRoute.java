package vn.motcua.routing.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Route;

/** Shows a route to officers of the agencies that stand on its dossier. */
public final class ReadRoute {

  private final Routes routes;
  private final Subjects subjects;

  public ReadRoute(Routes routes, Subjects subjects) {
    this.routes = routes;
    this.subjects = subjects;
  }

  /** Empty when there is none, or none this agency may know of. */
  public Mono<View> handle(String dossierId, String agency) {
    return routes.find(dossierId).filter(route -> route.visibleTo(agency)).flatMap(this::view);
  }

  private Mono<View> view(Route route) {
    var dossierId = route.facts().dossierId();
    return subjects.of(List.of(dossierId)).map(found -> new View(route, found.get(dossierId)));
  }

  /** A route and what its dossier is about; the subject is null until the content has arrived. */
  public record View(Route route, @Nullable String subject) {}
}
