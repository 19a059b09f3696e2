package vn.motcua.routing.application;

import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Route;

/** The routes, each decided upon by one write. */
public interface Routes {

  Mono<Route> find(String dossierId);

  /** Stores a decision that opens a route; refused when the route is there already. */
  Mono<Decision> open(String dossierId, Decision opening, Cause cause);

  /**
   * Loads, decides and stores; decides again when someone else was faster. Empty when there is no
   * route.
   */
  Mono<Decision> change(String dossierId, Cause cause, Function<Route, Decision> decide);
}
