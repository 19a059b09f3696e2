package vn.motcua.routing.application;

import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Route;

/**
 * Lets the issuing step follow its outgoing document: issued closes the route, rejected sends it
 * back.
 */
public final class FollowDocument {

  private static final String REJECTED =
      "Văn bản không được ban hành; xem lý do tại hồ sơ văn bản đi.";

  private final Routes routes;
  private final StepClocks clocks;

  public FollowDocument(Routes routes, StepClocks clocks) {
    this.routes = routes;
    this.clocks = clocks;
  }

  /** Empty when the dossier has no route. */
  public Mono<Decision> handle(String dossierId, End end, Cause cause) {
    return routes.change(dossierId, cause, route -> decide(route, end));
  }

  private Decision decide(Route route, End end) {
    return switch (end) {
      case End.Issued(String documentId, String type, Instant at) ->
          route.documentIssued(documentId, type, at);
      case End.Rejected(String type, Instant at) ->
          route.documentRejected(type, REJECTED, at, clocks.of(route.facts().holderAgency()));
    };
  }

  /** How the document ended. */
  public sealed interface End {

    /** Both layers stand, it has left. */
    record Issued(String documentId, String documentType, Instant at) implements End {}

    /** It will not be issued. */
    record Rejected(String documentType, Instant at) implements End {}
  }
}
