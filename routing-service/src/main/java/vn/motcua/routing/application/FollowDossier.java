package vn.motcua.routing.application;

import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Route;

/** Lets a route follow what intake decided about its dossier. */
public final class FollowDossier {

  private final Routes routes;
  private final StepClocks clocks;

  public FollowDossier(Routes routes, StepClocks clocks) {
    this.routes = routes;
    this.clocks = clocks;
  }

  /** Empty when the dossier has no route, for example before its acceptance. */
  public Mono<Decision> handle(String dossierId, Turn turn, Cause cause) {
    return routes.change(dossierId, cause, route -> decide(route, turn));
  }

  private Decision decide(Route route, Turn turn) {
    return switch (turn) {
      case Turn.Suspended(Instant at) -> route.pause(at);
      case Turn.Resumed(Instant promisedAt, Instant at) ->
          route.resume(promisedAt, at, clocks.of(route.facts().holderAgency()));
      case Turn.Withdrawn(Instant at) -> route.withdrawn(at);
      case Turn.ContentChanged(int version) -> route.contentChanged(version);
    };
  }

  /** A turn in the dossier's life. */
  public sealed interface Turn {

    /** Resolving rests. */
    record Suspended(Instant at) implements Turn {}

    /** Resolving goes on, with the promise as it now stands. */
    record Resumed(Instant promisedAt, Instant at) implements Turn {}

    /** The citizen took it back. */
    record Withdrawn(Instant at) implements Turn {}

    /** Its content has a newer version. */
    record ContentChanged(int version) implements Turn {}
  }
}
